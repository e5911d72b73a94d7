/** The desk as readers know it: its name, and its public address without a trailing slash. */
export type Desk = { name: string; address: string };
