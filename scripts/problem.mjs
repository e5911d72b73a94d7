/** Something a person can put right: shown as its one line, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

/**
 * Prints what went wrong: a Problem as one line, a bug with its stack.
 * @param {unknown} error
 */
export function report(error) {
  console.error(error instanceof Problem ? error.message : error);
}
