/** Where a part of the page is: not asked for, on its way, there, or not to be had just now. */
export type PartState<C> = { at: 'away' | 'coming' | 'failed'; part: null } | { at: 'here'; part: C };

const AWAY = { at: 'away', part: null } as const;

/** Reads a part of the page's program once, and again where that failed. */
export class PartStore<C> {
  private state: PartState<C> = AWAY;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly read: () => Promise<C>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly get = (): PartState<C> => this.state;
  /** As the server draws it. */
  readonly getAway = (): PartState<C> => AWAY;

  /**
   * @param ahead before it is asked for: a failure is forgotten then, and one that a person was told of stays theirs to try again
   * @returns when it is there or has failed; never rejects
   */
  async load(ahead = false): Promise<void> {
    if (this.state.at === 'coming' || this.state.at === 'here' || (ahead && this.state.at === 'failed')) return;
    this.set({ at: 'coming', part: null });
    try {
      this.set({ at: 'here', part: await this.read() });
    } catch {
      this.set(ahead ? AWAY : { at: 'failed', part: null });
    }
  }

  private set(state: PartState<C>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
