import net from 'node:net';

/**
 * A port of this machine that nobody uses now.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = await listen(0, '127.0.0.1');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Why we could not serve on a port, or undefined if we could.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the system's error code, such as EADDRINUSE
 */
export async function portTrouble(port, host) {
  try {
    const server = await listen(port, host);
    await new Promise((resolve) => server.close(resolve));
    return undefined;
  } catch (error) {
    return error.code;
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<net.Server>}
 */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
