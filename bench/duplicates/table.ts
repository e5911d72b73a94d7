/** Prints a markdown table under a heading. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  console.log(`\n### ${heading}\n`);
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** A share with four places, and its counts. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${(part / whole).toFixed(4)} (${part}/${whole})`;
