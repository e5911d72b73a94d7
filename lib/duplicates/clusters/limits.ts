/** Clusters that one act merges at most: each is a transaction of its own, and somebody waits for all of them. */
export const MAX_BATCH = 200;
