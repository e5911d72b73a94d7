/** The path and query that the browser asked for, put on every request by the proxy in place of whatever the client sent. */
export const PATH_HEADER = 'x-copydesk-path';

/** The nonce of this request's Content-Security-Policy, for the few elements that need it by hand. */
export const NONCE_HEADER = 'x-nonce';

/** The address at the other end of the socket, signed by this process (`peer-address.ts`). */
export const PEER_HEADER = 'x-copydesk-peer';
