import { deskKey, type KeyLayout } from '@/lib/access/account/key-layout';

/** The desk's one table of keys, which the handler and the hints on the buttons read; `KEY_WORDS` says what each does. */
export const KEYS = {
  next: { keys: ['j'], repeats: true },
  previous: { keys: ['k'], repeats: true },
  open: { keys: ['o', 'Enter'] },
  renewList: { keys: ['.'] },
  search: { keys: ['/'] },
  nextMember: { keys: ['j'], repeats: true },
  previousMember: { keys: ['k'], repeats: true },
  nextCluster: { keys: ['j'], repeats: true },
  previousCluster: { keys: ['k'], repeats: true },
  nextLine: { keys: ['j'], repeats: true },
  previousLine: { keys: ['k'], repeats: true },
  go: { keys: ['g'] },
  back: { keys: ['q'] },

  approve: { keys: ['a'] },
  approveWithTopics: { keys: ['A'] },
  approveBack: { keys: ['['] },
  approveOn: { keys: [']'] },
  approveAndPublish: { keys: ['P'] },
  reject: { keys: ['x'] },
  undo: { keys: ['z'] },
  select: { keys: ['s'] },
  selectRange: { keys: ['S'] },
  selectAll: { keys: ['*'] },
  clearSelection: { keys: ['Escape'] },
  steps: { keys: ['Z'] },
  merge: { keys: ['m'] },
  notDuplicates: { keys: ['x'] },
  mergeSure: { keys: ['M'] },
  mergeCluster: { keys: ['m'] },
  takeOut: { keys: ['x'] },
  joinReprint: { keys: ['i'] },
  reviewReprint: { keys: ['u'] },
  takeUpdate: { keys: ['u'] },
  join: { keys: ['J'] },
  confirmLine: { keys: ['c'] },
  refuseLine: { keys: ['x'] },
  newRule: { keys: ['n'] },
  handOver: { keys: ['h'] },
  topics: { keys: ['t'] },
  suggestion: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], hint: '1–9' },

  removeLastTopic: { keys: ['Backspace'] },

  nextRemoved: { keys: ['n'], repeats: true },
  previousRemoved: { keys: ['p'], repeats: true },
  nextBlock: { keys: ['ArrowDown'], repeats: true },
  previousBlock: { keys: ['ArrowUp'], repeats: true },
  toggleBlock: { keys: ['d', 'Delete'] },
  asParagraph: { keys: ['B'] },
  asHeading: { keys: ['H'] },
  asQuote: { keys: ['Q'] },
  asItem: { keys: ['L'] },
  asNumbered: { keys: ['N'] },
  edit: { keys: ['e', 'Enter'] },
  find: { keys: ['f'] },
  revisions: { keys: ['w'] },
  comment: { keys: ['c'] },
  toggleRemoved: { keys: ['r'] },
  original: { keys: ['v'] },
  alwaysRemove: { keys: ['D'] },

  palette: { keys: [], hint: 'Ctrl K' },
  help: { keys: ['?'] },
} as const satisfies Record<string, KeyEntry>;

export type KeyCommand = keyof typeof KEYS;
/** `hint`: as it is printed, where that is not plain from the keys; `repeats`: goes on while the key is held down. */
type KeyEntry = { keys: readonly string[]; hint?: string; repeats?: boolean };

/** What a page does on a command; `key` tells which of the command's keys it was. */
export type KeyHandlers = Partial<Record<KeyCommand, (key: string) => void>>;

/** With Ctrl or Cmd, also for those who have one-letter keys off. */
const WITH_CONTROL: Partial<Record<string, KeyCommand>> = { z: 'undo', k: 'palette' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>;

/**
 * Finds the command that a key press means among those that are handled now.
 * @param singleKeys whether this person has one-letter keys on; Ctrl/Cmd-Z and Ctrl/Cmd-K work without
 * @param layout where they have them
 */
export function commandOf(
  press: Press,
  handlers: KeyHandlers,
  singleKeys: boolean,
  layout: KeyLayout = {},
): KeyCommand | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (press.shiftKey || press.repeat) return null;
    const command = WITH_CONTROL[press.key.toLowerCase()];
    return command && handlers[command] ? command : null;
  }
  if (!singleKeys) return null;
  const key = deskKey(layout, press.key);
  if (key === null) return null;
  const handled = Object.keys(handlers) as KeyCommand[];
  return handled.find((command) => means(KEYS[command], key, press.repeat)) ?? null;
}

const means = (entry: KeyEntry, key: string, again: boolean) =>
  entry.keys.includes(key) && (entry.repeats === true || !again);

/** Named keys as they are printed on a button. */
const PRINTED: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Delete: 'Del',
  Backspace: 'Bksp',
  Escape: 'Esc',
};

/** One of the desk's keys as it is printed. */
export const printed = (key: string): string => PRINTED[key] ?? (/^[A-Z]$/.test(key) ? `⇧${key}` : key);

/** A command's key as it is printed: the first, where it has several. */
export function hintOf(command: KeyCommand): string {
  const { keys, hint }: KeyEntry = KEYS[command];
  return hint ?? printed(keys[0] ?? '');
}

/** What a button says about its key, as the desk has it: the hint to draw, and the shortcut for assistive technology. */
export function keyOf(command: KeyCommand): { keyHint: string; 'aria-keyshortcuts': string } {
  return {
    keyHint: hintOf(command),
    'aria-keyshortcuts': KEYS[command].keys.map((key) => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key)).join(' '),
  };
}
