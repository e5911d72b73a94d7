import type { Tone } from '../ui/badge';

/** What is said of a hit that the saved version of a rule and the one on the bench do not share. */
export const VERSIONS: Record<'both' | 'new' | 'gone', { label: string; tone: Tone } | null> = {
  both: null,
  new: { label: 'newly', tone: 'remove' },
  gone: { label: 'no longer', tone: 'keep' },
};
