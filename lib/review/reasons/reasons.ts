/** Characters of a reason's words, as a line of the dialog shows them, and of the note that comes with it, at most. */
export const MAX_WORDS_LENGTH = 60;
export const MAX_NOTE_LENGTH = 500;

/**
 * Why an article is turned away. `code` is stored with each rejection and never changes; `words` are shown; `note` is what the rejection
 * says besides, unless the editor says something else; one that is not `offered` can no longer be chosen.
 */
export type Reason = { code: string; words: string; note: string | null; offered: boolean };

/** The setting's row: one for the whole desk, in the order of the dialog, whose keys are 1 to 9. */
export const REASONS_SETTING = 'reject-reasons';

const plain = (code: string, words: string): Reason => ({ code, words, note: null, offered: true });

/** What a desk begins with. */
export const FIRST_REASONS: readonly Reason[] = [
  plain('not-news', 'Not news'),
  plain('off-topic', 'Off topic for this desk'),
  plain('outdated', 'Out of date'),
  plain('unreliable', 'Source not reliable'),
  plain('rights', 'No rights to publish'),
  plain('broken', 'Text broken beyond repair'),
  plain('other', 'Other'),
];

/** Says a code in words; where its reason was taken back, the code was made of its words. */
export const wordsOf = (reasons: readonly Reason[], code: string): string =>
  reasons.find((reason) => reason.code === code)?.words ?? code.replaceAll('-', ' ');

/** Gives those that can be chosen, in order. */
export const offeredOf = (reasons: readonly Reason[]): Reason[] => reasons.filter(({ offered }) => offered);
