/** A token as its page shows it, without its secret. Times are ISO 8601. */
export type TokenView = { id: string; name: string; byName: string; createdAt: string; lastUsedAt: string | null };
