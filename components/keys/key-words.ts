import { MOVABLE_KEYS } from '@/lib/access/account/key-layout';
import { KEYS, type KeyCommand } from './keys';

export type KeyGroup = 'Move' | 'Decide' | 'Text' | 'Help';

/**
 * What each command of the table of keys does, and among which it is listed: for the help, the palette and the choice of keys, which come
 * to the browser when they are asked for.
 */
export const KEY_WORDS: Record<KeyCommand, readonly [group: KeyGroup, does: string]> = {
  next: ['Move', 'Next article'],
  previous: ['Move', 'Previous article'],
  open: ['Move', 'Open'],
  renewList: ['Move', 'Show what is new in the list'],
  search: ['Move', 'Search'],
  nextMember: ['Move', 'Compare with the next article'],
  previousMember: ['Move', 'Compare with the article before'],
  nextCluster: ['Move', 'Next cluster'],
  previousCluster: ['Move', 'Previous cluster'],
  nextLine: ['Move', 'Next recurring line'],
  previousLine: ['Move', 'Previous recurring line'],
  go: ['Move', 'Go to a page: then its letter'],
  back: ['Move', 'Back to the queue'],

  approve: ['Decide', 'Approve'],
  approveWithTopics: ['Decide', 'Approve and accept the likely suggested topics'],
  approveBack: ['Decide', 'Approve, and go to the article before'],
  approveOn: ['Decide', 'Approve, and go on to the next article'],
  approveAndPublish: ['Decide', 'Publish (and approve first, if need be)'],
  reject: ['Decide', 'Reject'],
  undo: ['Decide', 'Undo what you did last'],
  select: ['Decide', 'Select the article, or no longer'],
  selectRange: ['Decide', 'Select all from the one selected last to here'],
  selectAll: ['Decide', 'Select all of the page; again: all that fit the filter'],
  clearSelection: ['Decide', 'Select nothing'],
  steps: ['Decide', 'All that you did, to take back any of it'],
  merge: ['Decide', 'Compare and merge with the duplicate'],
  notDuplicates: ['Decide', 'Say that these are not duplicates'],
  mergeSure: ['Decide', 'Merge all sure clusters'],
  mergeCluster: ['Decide', 'Merge the cluster (then Enter)'],
  takeOut: ['Decide', 'Say that the article shown is no duplicate'],
  joinReprint: ['Decide', 'Join the reprint to its story'],
  reviewReprint: ['Decide', 'Review the reprint after all'],
  takeUpdate: ['Decide', 'Take the new version'],
  join: ['Decide', 'Join to the story before it in its document'],
  confirmLine: ['Decide', 'Make the line a rule'],
  refuseLine: ['Decide', 'Refuse the line for good'],
  newRule: ['Decide', 'Write a new rule'],
  handOver: ['Decide', 'Hand over to a colleague'],
  topics: ['Decide', 'Find a topic'],
  suggestion: ['Decide', 'Accept the suggested topic of that number'],

  removeLastTopic: ['Decide', 'Take the last topic off'],

  nextRemoved: ['Text', 'Next removed passage'],
  previousRemoved: ['Text', 'Previous removed passage'],
  nextBlock: ['Text', 'Next passage'],
  previousBlock: ['Text', 'Previous passage'],
  toggleBlock: ['Text', 'Remove or restore the passage'],
  asParagraph: ['Text', 'Make the passage an ordinary paragraph'],
  asHeading: ['Text', 'Make the passage a heading'],
  asQuote: ['Text', 'Make the passage a quote'],
  asItem: ['Text', 'Make the passage a list item'],
  asNumbered: ['Text', 'Make the passage a numbered list item'],
  edit: ['Text', 'Edit the passage, or the title'],
  find: ['Text', 'Find and replace in the article'],
  revisions: ['Text', 'Show what was changed, and restore a revision'],
  comment: ['Text', 'Write a comment for the other editors'],
  toggleRemoved: ['Text', 'Show or hide what was removed'],
  original: ['Text', 'Show the untouched original'],
  alwaysRemove: ['Text', 'Always remove this line from its source'],

  palette: ['Help', 'Find an act or a page by its name (⌘K)'],
  help: ['Help', 'All keys'],
};

/** Lists what each of the desk's keys does, and what with Shift, on whatever page; only keys that can be moved and do something. */
export function movableKeys(): { key: string; does: string[]; withShift: string[] }[] {
  const doesOf = (key: string) => [
    ...new Set(
      (Object.keys(KEYS) as KeyCommand[])
        .filter((command) => KEYS[command].keys.some((one) => one === key))
        .map((command) => KEY_WORDS[command][1]),
    ),
  ];
  return MOVABLE_KEYS.map((key) => {
    const capital = key.toUpperCase();
    return { key, does: doesOf(key), withShift: capital === key ? [] : doesOf(capital) };
  }).filter(({ does, withShift }) => does.length + withShift.length > 0);
}
