import { actualFates } from '../../../../bench/clean/fates';
import { clean } from '../generators';

/**
 * An invented document with the expected fate of each line: `fate | words`, where the fate is title, dek, byline, caption, body or a residue
 * kind. A line `=` begins the next article; `~ 4` leaves four empty lines. `joint` is what stands between lines: an empty line or not.
 */
export type Sample = { name: string; joint?: '\n' | '\n\n'; lines: string };

/** What happens to each line of a sample, as it is and as it should be: `1 title | words`, with the article's number in front. */
export function compared({ joint = '\n\n', lines }: Sample): { got: string[]; wanted: string[] } {
  const wanted: string[] = [];
  const words: string[] = [];
  let article = 1;
  let text = '';
  for (const row of lines.trim().split('\n')) {
    if (row === '=') article++;
    else if (row.startsWith('~')) text += '\n'.repeat(Number(row.slice(1)));
    else {
      const bar = row.indexOf(' | ');
      const fate = row.slice(0, bar).trim();
      const line = row.slice(bar + 3);
      const isOfThePage = fate.endsWith('*');
      wanted.push(`${isOfThePage ? 0 : article} ${fate.replace('*', '')} | ${line}`);
      words.push(line);
      text += `${text === '' ? '' : joint}${line}`;
    }
  }
  const fates = actualFates(text, clean(text));
  const got: string[] = [];
  text.split('\n').forEach((line, index) => {
    const fate = fates.get(index + 1);
    if (line.trim() !== '') got.push(`${fate?.article} ${fate?.fate} | ${line}`);
  });
  return { got, wanted };
}
