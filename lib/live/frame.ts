/** Writes one message of an event stream (HTML standard, 9.2.5): a name and one line of JSON. */
export const frame = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** A line that says nothing, so that proxies and browsers see that the stream lives. */
export const HEARTBEAT = ': \n\n';
