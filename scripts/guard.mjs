// Runs one command and ends it, with all that it started, as soon as our standard input closes. Whoever started us holds the
// other end, so the command ends with them even after `kill -9`, when no signal handler of theirs can run.
import { spawn } from 'node:child_process';

const { command, args, stopSignal, graceMs, uid, gid, cwd } = JSON.parse(process.argv[2] ?? '{}');

// We lead a process group of our own: what is sent to the group reaches us too, and we have to outlive it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => {});
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], uid, gid, cwd });

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

process.stdin.resume();
process.stdin.on('end', () => {
  process.kill(-process.pid, stopSignal);
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), graceMs);
});
