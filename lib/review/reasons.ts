/** Why an article is turned away: codes are stored, words are shown. In the order of the dialog's keys 1–7. */
export const REJECT_REASONS = {
  'not-news': 'Not news',
  'off-topic': 'Off topic for this desk',
  outdated: 'Out of date',
  unreliable: 'Source not reliable',
  rights: 'No rights to publish',
  broken: 'Text broken beyond repair',
  other: 'Other',
} as const;
export type RejectCode = keyof typeof REJECT_REASONS;

/** Whether a string is one of the codes. */
export const isRejectCode = (code: string): code is RejectCode => Object.hasOwn(REJECT_REASONS, code);
