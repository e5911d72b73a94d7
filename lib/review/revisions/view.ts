/** A revision of an article that said something else than the one before it, newest first; dates are ISO 8601. */
export type RevisionView = { revision: number; at: string; who: string | null; what: string };
