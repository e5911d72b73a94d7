/**
 * Patterns that are asked only where all of the hints hold, which are quicker and fail for most lines. A hint holds for everything that a
 * pattern takes (`tests/unit/clean/hinted.test.ts`).
 */
export type Hinted = { hints: readonly RegExp[]; patterns: readonly RegExp[] };

/** Makes a test for matching one of the patterns. */
export const matches =
  ({ hints, patterns }: Hinted): ((text: string) => boolean) =>
  (text) =>
    hints.every((hint) => hint.test(text)) && patterns.some((pattern) => pattern.test(text));
