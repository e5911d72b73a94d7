// Loaded into the server (node --import): ends it when even the guard above it was killed, so that it does not keep the port.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
