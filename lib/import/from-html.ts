import { storedLayout } from '../articles/blocks/layout';
import type { BlockKind } from '../articles/types';
import type { DecodedDocument, MarkedSpan } from './document';
import { resolveAddress } from './html/address';
import { listMarks } from './html/blocks/list-items';
import { storyImages } from './html/blocks/story-images';
import { withWholeCaptions } from './html/blocks/whole-captions';
import { judgeBlocks } from './html/judge';
import { readFields } from './html/metadata';
import type { PageBlock } from './html/page';
import { parsePage } from './html/parse';
import { readPage } from './html/reading';
import { mendFields, mendMarkup } from './mojibake';

/** How a table of data is laid out, where it has headings. */
function headed({ head }: PageBlock, kind: BlockKind): Pick<MarkedSpan, 'layout'> {
  const layout = kind === 'table' && head ? storedLayout({ head }) : null;
  return layout ? { layout } : {};
}

/** What stands between two blocks in the text of a page. */
const BETWEEN = '\n\n';

/**
 * Makes the document of a page: all of its seen text, one block a line with a blank line between, every block marked with its kind, and
 * those outside the story marked as furniture with the reason; the images in the story; and the fields that its metadata and markup give.
 * Characters that a wrong decoder made are put right first.
 * Never throws; time is linear in the length of the page. Which blocks are the story is judged as in `docs/adr/0002-html-extraction.md`.
 * @param html the decoded page or fragment
 * @param options `url`: where the page came from; relative addresses resolve against it; `isStoryAlone`: nothing in it is furniture;
 * `leadUrl`: the address of the lead image, where that is not for the page to say; `said`: what its sender says of the story, before what the
 * page does, of which a story alone is not asked
 */
export function fromHtml(
  html: string,
  options: {
    url?: string | undefined;
    isStoryAlone?: boolean;
    leadUrl?: string | null | undefined;
    said?: DecodedDocument['fields'];
  } = {},
): DecodedDocument {
  const { isStoryAlone = false } = options;
  const mended = mendMarkup(html);
  const reading = readPage(parsePage(mended.text));
  const judged = judgeBlocks(reading, options.url);
  const inLists = listMarks(reading.page.blocks, judged.marks, isStoryAlone);
  const marks: MarkedSpan[] = [];
  const starts: number[] = [];
  let start = 0;
  reading.page.blocks.forEach((block, index) => {
    const end = start + block.text.length;
    // The first line of preformatted text may be indented; the mark begins with its first word, as all marks do.
    const { furniture, ...mark } = judged.marks[index] ?? { kind: 'paragraph' };
    const isFurniture = furniture !== undefined && !isStoryAlone;
    starts.push(end - block.text.trimStart().length);
    marks.push({
      ...{ start: starts[index] ?? start, end, ...mark, ...inLists.get(index), ...headed(block, mark.kind) },
      ...(isFurniture ? { furniture } : {}),
    });
    start = end + BETWEEN.length;
  });
  const text = reading.page.blocks.map((block) => block.text).join(BETWEEN);
  const story = { ...reading, titleIndex: judged.titleIndex };
  const found: DecodedDocument['fields'] = isStoryAlone ? {} : readFields(story, options.url, judged.mainFrom);
  const fields = mendFields({ ...found, ...options.said }, mended);
  const images = storyImages(
    story,
    {
      ...{ ...judged, marks, starts: [...starts, text.length], isStoryAlone },
      leadUrl: options.leadUrl ?? found.imageUrl ?? null,
    },
    resolveAddress(reading.page.baseHref, options.url) ?? options.url,
  );
  return images.length > 0
    ? { text, marks: withWholeCaptions(marks, images), fields, images }
    : { text, marks, fields };
}
