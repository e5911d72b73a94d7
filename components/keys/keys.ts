import { deskKey, type KeyLayout, MOVABLE_KEYS } from '@/lib/access/account/key-layout';

/** The desk's one table of keys: the handler, the hints on the buttons and the help all read it. */
export const KEYS = {
  next: { keys: ['j'], hint: 'j', does: 'Next article', group: 'Move', repeats: true },
  previous: { keys: ['k'], hint: 'k', does: 'Previous article', group: 'Move', repeats: true },
  open: { keys: ['o', 'Enter'], hint: 'o', does: 'Open', group: 'Move' },
  renewList: { keys: ['.'], hint: '.', does: 'Show what is new in the list', group: 'Move' },
  search: { keys: ['/'], hint: '/', does: 'Search', group: 'Move' },
  nextMember: { keys: ['j'], hint: 'j', does: 'Compare with the next article', group: 'Move', repeats: true },
  previousMember: { keys: ['k'], hint: 'k', does: 'Compare with the article before', group: 'Move', repeats: true },
  nextCluster: { keys: ['j'], hint: 'j', does: 'Next cluster', group: 'Move', repeats: true },
  previousCluster: { keys: ['k'], hint: 'k', does: 'Previous cluster', group: 'Move', repeats: true },
  nextLine: { keys: ['j'], hint: 'j', does: 'Next recurring line', group: 'Move', repeats: true },
  previousLine: { keys: ['k'], hint: 'k', does: 'Previous recurring line', group: 'Move', repeats: true },
  go: { keys: ['g'], hint: 'g', does: 'Go to a page: then its letter', group: 'Move' },
  back: { keys: ['q'], hint: 'q', does: 'Back to the queue', group: 'Move' },

  approve: { keys: ['a'], hint: 'a', does: 'Approve', group: 'Decide' },
  approveWithTopics: {
    keys: ['A'],
    hint: '⇧A',
    does: 'Approve and accept the likely suggested topics',
    group: 'Decide',
  },
  approveBack: { keys: ['['], hint: '[', does: 'Approve, and go to the article before', group: 'Decide' },
  approveOn: { keys: [']'], hint: ']', does: 'Approve, and go on to the next article', group: 'Decide' },
  approveAndPublish: { keys: ['P'], hint: '⇧P', does: 'Publish (and approve first, if need be)', group: 'Decide' },
  reject: { keys: ['x'], hint: 'x', does: 'Reject', group: 'Decide' },
  undo: { keys: ['z'], hint: 'z', does: 'Undo what you did last', group: 'Decide' },
  select: { keys: ['s'], hint: 's', does: 'Select the article, or no longer', group: 'Decide' },
  selectRange: { keys: ['S'], hint: '⇧S', does: 'Select all from the one selected last to here', group: 'Decide' },
  selectAll: {
    keys: ['*'],
    hint: '*',
    does: 'Select all of the page; again: all that fit the filter',
    group: 'Decide',
  },
  clearSelection: { keys: ['Escape'], hint: 'Esc', does: 'Select nothing', group: 'Decide' },
  steps: { keys: ['Z'], hint: '⇧Z', does: 'All that you did, to take back any of it', group: 'Decide' },
  merge: { keys: ['m'], hint: 'm', does: 'Compare and merge with the duplicate', group: 'Decide' },
  notDuplicates: { keys: ['x'], hint: 'x', does: 'Say that these are not duplicates', group: 'Decide' },
  mergeSure: { keys: ['M'], hint: '⇧M', does: 'Merge all sure clusters', group: 'Decide' },
  mergeCluster: { keys: ['m'], hint: 'm', does: 'Merge the cluster (then Enter)', group: 'Decide' },
  takeOut: { keys: ['x'], hint: 'x', does: 'Say that the article shown is no duplicate', group: 'Decide' },
  joinReprint: { keys: ['i'], hint: 'i', does: 'Join the reprint to its story', group: 'Decide' },
  reviewReprint: { keys: ['u'], hint: 'u', does: 'Review the reprint after all', group: 'Decide' },
  takeUpdate: { keys: ['u'], hint: 'u', does: 'Take the new version', group: 'Decide' },
  join: { keys: ['J'], hint: '⇧J', does: 'Join to the story before it in its document', group: 'Decide' },
  confirmLine: { keys: ['c'], hint: 'c', does: 'Make the line a rule', group: 'Decide' },
  refuseLine: { keys: ['x'], hint: 'x', does: 'Refuse the line for good', group: 'Decide' },
  newRule: { keys: ['n'], hint: 'n', does: 'Write a new rule', group: 'Decide' },
  handOver: { keys: ['h'], hint: 'h', does: 'Hand over to a colleague', group: 'Decide' },
  topics: { keys: ['t'], hint: 't', does: 'Find a topic', group: 'Decide' },
  suggestion: {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    hint: '1–9',
    does: 'Accept the suggested topic of that number',
    group: 'Decide',
  },

  removeLastTopic: { keys: ['Backspace'], hint: 'Bksp', does: 'Take the last topic off', group: 'Decide' },

  nextRemoved: { keys: ['n'], hint: 'n', does: 'Next removed passage', group: 'Text', repeats: true },
  previousRemoved: { keys: ['p'], hint: 'p', does: 'Previous removed passage', group: 'Text', repeats: true },
  nextBlock: { keys: ['ArrowDown'], hint: '↓', does: 'Next passage', group: 'Text', repeats: true },
  previousBlock: { keys: ['ArrowUp'], hint: '↑', does: 'Previous passage', group: 'Text', repeats: true },
  toggleBlock: { keys: ['d', 'Delete'], hint: 'd', does: 'Remove or restore the passage', group: 'Text' },
  edit: { keys: ['e', 'Enter'], hint: 'e', does: 'Edit the passage, or the title', group: 'Text' },
  find: { keys: ['f'], hint: 'f', does: 'Find and replace in the article', group: 'Text' },
  revisions: { keys: ['w'], hint: 'w', does: 'Show what was changed, and restore a revision', group: 'Text' },
  comment: { keys: ['c'], hint: 'c', does: 'Write a comment for the other editors', group: 'Text' },
  toggleRemoved: { keys: ['r'], hint: 'r', does: 'Show or hide what was removed', group: 'Text' },
  original: { keys: ['v'], hint: 'v', does: 'Show the untouched original', group: 'Text' },
  alwaysRemove: { keys: ['D'], hint: '⇧D', does: 'Always remove this line from its source', group: 'Text' },

  palette: { keys: [], hint: 'Ctrl K', does: 'Find an act or a page by its name (⌘K)', group: 'Help' },
  help: { keys: ['?'], hint: '?', does: 'All keys', group: 'Help' },
} as const satisfies Record<string, KeyEntry>;

export type KeyCommand = keyof typeof KEYS;
export type KeyGroup = 'Move' | 'Decide' | 'Text' | 'Help';
type KeyEntry = { keys: readonly string[]; hint: string; does: string; group: KeyGroup; repeats?: boolean };

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

/** What a button says about its key, as the desk has it: the hint to draw, and the shortcut for assistive technology. */
export function keyOf(command: KeyCommand): { keyHint: string; 'aria-keyshortcuts': string } {
  const { hint, keys } = KEYS[command];
  return {
    keyHint: hint,
    'aria-keyshortcuts': keys.map((key) => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key)).join(' '),
  };
}

/** Lists what each of the desk's keys does, and what with Shift, on whatever page; only keys that can be moved and do something. */
export function movableKeys(): { key: string; does: string[]; withShift: string[] }[] {
  const doesOf = (key: string) => [
    ...new Set(
      Object.values<KeyEntry>(KEYS)
        .filter(({ keys }) => keys.includes(key))
        .map(({ does }) => does),
    ),
  ];
  return MOVABLE_KEYS.map((key) => {
    const capital = key.toUpperCase();
    return { key, does: doesOf(key), withShift: capital === key ? [] : doesOf(capital) };
  }).filter(({ does, withShift }) => does.length + withShift.length > 0);
}
