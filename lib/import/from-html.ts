import type { DecodedDocument, MarkedSpan } from './document';
import { judgeBlocks } from './html/judge';
import { readFields } from './html/metadata';
import { parsePage } from './html/parse';
import { readPage } from './html/reading';

/** What stands between two blocks in the text of a page. */
const BETWEEN = '\n\n';

/**
 * Makes the document of a page: all of its seen text, one block a line with a blank line between, every block marked with its kind, and
 * those outside the story marked as furniture with the reason; and the fields that its metadata and markup give.
 * Never throws; time is linear in the length of the page. Which blocks are the story is judged as in `docs/adr/0002-html-extraction.md`.
 * @param html the decoded page or fragment
 * @param options `url`: where the page came from; relative addresses resolve against it
 */
export function fromHtml(html: string, options: { url?: string } = {}): DecodedDocument {
  const reading = readPage(parsePage(html));
  const judged = judgeBlocks(reading);
  const marks: MarkedSpan[] = [];
  let start = 0;
  reading.page.blocks.forEach((block, index) => {
    const end = start + block.text.length;
    // The first line of preformatted text may be indented; the mark begins with its first word, as all marks do.
    marks.push({ start: end - block.text.trimStart().length, end, ...judged.marks[index] });
    start = end + BETWEEN.length;
  });
  const text = reading.page.blocks.map((block) => block.text).join(BETWEEN);
  return {
    text,
    marks,
    fields: readFields({ ...reading, titleIndex: judged.titleIndex }, options.url, judged.mainFrom),
  };
}
