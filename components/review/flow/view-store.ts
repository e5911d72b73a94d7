import type { ArticleView } from '@/lib/review/view';

/** Reads an article from the server; null where it is gone. Throws where the server cannot be reached. */
export type ReadView = (id: string) => Promise<ArticleView | null>;

/** Articles kept at hand: a few screens of the queue, each some tens of kilobytes. */
const KEPT = 60;

/** The articles that this page has read or reads ahead, so that the next one is there when it is asked for. */
export class ViewStore {
  private readonly views = new Map<string, ArticleView>();
  private readonly reading = new Map<string, Promise<void>>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly read: ReadView,
    first: ArticleView | null,
  ) {
    if (first) this.views.set(first.id, first);
  }

  get = (id: string | null): ArticleView | null => (id === null ? null : (this.views.get(id) ?? null));

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes an article as the server has just given it. */
  put(view: ArticleView): void {
    this.views.delete(view.id);
    this.views.set(view.id, view);
    for (const id of [...this.views.keys()].slice(0, Math.max(0, this.views.size - KEPT))) this.views.delete(id);
    for (const listener of this.listeners) listener();
  }

  /** Forgets articles that somebody changed, so that they are read anew when they are wanted. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) this.views.delete(id);
  }

  /** Reads an article ahead unless it is there or on its way; where that fails it is read again when it is opened. */
  ahead(id: string): void {
    if (!this.views.has(id) && !this.reading.has(id)) this.reread(id).catch(() => {});
  }

  /** Reads an article anew; several who ask while it is on its way share the answer only if it was asked for after their change. */
  async reread(id: string): Promise<void> {
    const before = this.reading.get(id);
    const turn = (before ?? Promise.resolve())
      .catch(() => {})
      .then(async () => {
        const view = await this.read(id);
        if (view) this.put(view);
      });
    this.reading.set(id, turn);
    try {
      await turn;
    } finally {
      if (this.reading.get(id) === turn) this.reading.delete(id);
    }
  }
}
