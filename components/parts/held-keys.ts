/** A key as it was pressed. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Keys that the browser or the system means something by, whatever is on the page; they are never held. */
const PASSES = /^(F\d+|Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;
/** With Ctrl, Cmd or Alt most keys are the browser's; these are the desk's. */
const OURS = /^(Enter|[zyuk]|ArrowUp|ArrowDown)$/i;

/** Whether a press waits for what is on its way: whoever types on means that, and not the page under it. */
export const isHeld = ({ key, ctrlKey, metaKey, altKey }: Press): boolean =>
  ctrlKey || metaKey || altKey ? OURS.test(key) : !PASSES.test(key);

/**
 * Keys that are pressed while what they are meant for is still on its way: they reach neither the page nor nobody, but what comes.
 * @param give hands one on
 * @param rest waits until what one press caused is drawn
 */
export class HeldKeys {
  private waiting = 0;
  private held: Press[] = [];
  private giving = false;

  constructor(
    private readonly give: (press: Press) => void,
    private readonly rest: () => Promise<void>,
  ) {}

  /** Whether keys are to be held now: until all that were held are handed on, so that none overtakes another. */
  get on(): boolean {
    return this.waiting > 0 || this.giving;
  }

  press(press: Press): void {
    this.held.push(press);
  }

  /**
   * Begins to hold.
   * @returns ends it: with true the keys are handed on, with false they are dropped
   */
  hold(): (arrived: boolean) => void {
    this.waiting += 1;
    return (arrived) => {
      this.waiting -= 1;
      if (!arrived) this.held = [];
      else if (!this.giving) void this.handOn();
    };
  }

  private async handOn(): Promise<void> {
    this.giving = true;
    await this.rest();
    while (this.waiting === 0) {
      const next = this.held.shift();
      if (!next) break;
      this.give(next);
      await this.rest();
    }
    this.giving = false;
  }
}
