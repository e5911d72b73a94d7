/** Kept at hand: articles of a few screens of the queue, each some tens of kilobytes. */
const KEPT = 60;

/** What this page has read or reads ahead, the articles or what they are compared with, so that it is there when it is asked for. */
export class AheadStore<View extends { id: string }> {
  /** What was read, and what is shown of it: with what is under way. */
  private readonly views = new Map<string, { read: View; shown: View }>();
  private readonly reading = new Map<string, Promise<void>>();
  private readonly amended = new Map<string, ReadonlySet<(view: View) => View>>();
  private readonly listeners = new Set<() => void>();

  /** @param read asks the server; null where there is none. Throws where the server cannot be reached. */
  constructor(
    private readonly read: (id: string) => Promise<View | null>,
    first: View | null = null,
  ) {
    if (first) this.views.set(first.id, { read: first, shown: first });
  }

  get = (id: string | null): View | null => (id === null ? null : (this.views.get(id)?.shown ?? null));

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what the server has just given. */
  put(given: View): void {
    this.views.delete(given.id);
    const shown = [...(this.amended.get(given.id) ?? [])].reduce((view, change) => change(view), given);
    this.views.set(given.id, { read: given, shown });
    for (const id of [...this.views.keys()].slice(0, Math.max(0, this.views.size - KEPT))) this.views.delete(id);
    for (const listener of this.listeners) listener();
  }

  /**
   * Shows something changed before the server has confirmed it, also what is read until it has, beside what else is under way.
   * @param change does no more to what the server has changed already than it is to be shown with
   * @returns ends it: with true what is shown stays until it is read anew, with false it is as it was read
   */
  amend(id: string, change: (view: View) => View): (isSo: boolean) => void {
    const rest = () => [...(this.amended.get(id) ?? [])].filter((other) => other !== change);
    this.amended.set(id, new Set([...rest(), change]));
    const view = this.views.get(id);
    if (view) this.put(view.read);
    return (isSo) => {
      const others = rest();
      if (others.length > 0) this.amended.set(id, new Set(others));
      else this.amended.delete(id);
      const now = this.views.get(id);
      if (now) this.put(isSo ? change(now.read) : now.read);
    };
  }

  /** Forgets what somebody changed, so that it is read anew when it is wanted. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) this.views.delete(id);
  }

  /** Reads something unless it is there or on its way. */
  async wanted(id: string): Promise<void> {
    if (!this.views.has(id)) await (this.reading.get(id) ?? this.reread(id));
  }

  /** Reads it ahead; where that fails it is read again when it is wanted. */
  ahead(id: string): void {
    this.wanted(id).catch(() => {});
  }

  /** Reads it anew; several who ask while it is on its way share the answer only if it was asked for after their change. */
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
