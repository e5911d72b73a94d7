/** One act of the history in words. `undoable`: it changed something that can be put back, and nobody has yet. */
export type HistoryView = { id: string; at: string; who: string; sentence: string; undoable: boolean; undone: boolean };

/** An act with the articles that it was about. */
export type DeskEvent = HistoryView & { articles: { id: string; title: string }[] };

/** An act on a rule, or on what is known of a source; `batch`: the acts that were done with it, and can be taken back with it. */
export type BatchedAct = HistoryView & { batch: { id: string; acts: number } | null };
