/** What is looked at before an article is approved: the sentence of a finding, and what holds until the desk says otherwise. */
export const CHECKS = {
  'repeated-line': { words: 'A line stands in it twice', level: 'warn' },
  'lone-number': { words: 'A number stands alone on a line', level: 'warn' },
  'source-link': { words: 'A line looks like a link to its source', level: 'warn' },
  'poll-question': { words: 'It ends with what looks like the question of a poll', level: 'warn' },
  'no-text': { words: 'It has no text', level: 'stop' },
  'no-source': { words: 'It names no source and has no address', level: 'warn' },
  'no-date': { words: 'It has no date', level: 'warn' },
  'no-language': { words: 'It says no language, so it is in no language’s feed', level: 'warn' },
  'no-topic': { words: 'It has no topic, so it is in no topic’s feed', level: 'warn' },
  'long-title': { words: 'Its title is longer than 110 characters; readers will cut it', level: 'warn' },
  'late-date': { words: 'Its date lies in the future', level: 'warn' },
} as const satisfies Record<string, { words: string; level: Level }>;
export type Check = keyof typeof CHECKS;

/** Whether a finding keeps an article from being approved, is told and recorded, or is not looked at. */
export const LEVELS = { stop: 'Hard stop', warn: 'Warning', off: 'Not looked at' } as const;
export type Level = keyof typeof LEVELS;

/** The level of every check, as the desk has set it. */
export type GatePolicy = Record<Check, Level>;

/** What holds where the desk has set nothing. */
export const DEFAULT_POLICY = Object.fromEntries(
  Object.entries(CHECKS).map(([check, { level }]) => [check, level]),
) as GatePolicy;

/** Something that speaks against approving; `blockId` names the passage, where it is about one. */
export type Finding = {
  check: Check;
  level: 'stop' | 'warn';
  words: string;
  line: string | null;
  blockId: string | null;
};
