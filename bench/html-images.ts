import { cleanDocument } from '../lib/clean/clean';
import { fromHtml } from '../lib/import/from-html';
import { imageKey } from '../lib/import/html/blocks/image-address';
import { loadSet, SETS } from './html/sets';

/**
 * Measures which images of a page's text are kept, as a markdown table: `npx tsx bench/html-images.ts`. No set labels images, so both figures
 * go by the words around them: an image is the story's where the nearest passages of the page before and after it are in the true text (asked
 * of the markup alone, icons and what is named as one left out), and one of ours is doubtful where neither of the lines around it is.
 */

const PASSAGE = /<(?:p|li|h[1-6]|blockquote)\b[^>]*>([\s\S]*?)<\/(?:p|li|h[1-6]|blockquote)>/gi;
const UNSEEN = /<!--[\s\S]*?-->|<(script|style|noscript)\b[\s\S]*?<\/\1>/gi;
const ICON = /avatar|gravatar|logo|icon|emoji|pixel|spacer|smil/i;
const LATE = ['data-src', 'data-lazy-src', 'data-original', 'src'];
/** Characters of a passage, at least, and which of them are looked for in the true text. */
const [MIN_PASSAGE, FROM, TO] = [60, 5, 45];
const MIN_LINE = 40;

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The keys of the images that stand between two passages of the true text. */
function imagesInGold(html: string, url: string, gold: string): Set<string> {
  const seen = html.replace(UNSEEN, '');
  const passages = [...seen.matchAll(PASSAGE)]
    .map((match) => ({ at: match.index, text: plain((match[1] ?? '').replace(/<[^>]+>/g, ' ')) }))
    .filter(({ text }) => text.length > MIN_PASSAGE);
  const keys = new Set<string>();
  for (const { index, 0: tag } of seen.matchAll(/<img\b[^>]*>/gi)) {
    const attribute = (name: string) => new RegExp(`\\s${name}=["']([^"']+)`, 'i').exec(tag)?.[1];
    if (Number(attribute('width') ?? 999) < 100 || Number(attribute('height') ?? 999) < 70 || ICON.test(tag)) continue;
    const around = [passages.findLast(({ at }) => at <= index), passages.find(({ at }) => at > index)];
    if (!around.every((passage) => passage && gold.includes(passage.text.slice(FROM, TO)))) continue;
    const address = LATE.map(attribute)
      .find((one) => one && !one.startsWith('data:'))
      ?.replaceAll('&amp;', '&');
    if (address && URL.canParse(address, url)) keys.add(imageKey(new URL(address, url).href));
  }
  return keys;
}

console.log(
  '| | pages with images in the true text | images | kept | the lead image | pages of ours | images of ours | doubtful |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const name of SETS) {
  const sum = { pages: 0, images: 0, kept: 0, lead: 0, ourPages: 0, ours: 0, doubtful: 0 };
  for (const page of loadSet(name)) {
    const gold = plain(page.gold);
    const document = fromHtml(page.html, { url: page.url });
    const ours = cleanDocument(document).articles.flatMap(({ blocks }) => blocks.filter(({ image }) => image));
    const keys = new Set(ours.flatMap(({ image }) => (image ? imageKey(image.src) : [])));
    const lead = document.fields.imageUrl ? imageKey(document.fields.imageUrl) : null;
    const wanted = imagesInGold(page.html, page.url, gold);
    sum.pages += wanted.size > 0 ? 1 : 0;
    sum.images += wanted.size;
    for (const key of wanted) sum[keys.has(key) ? 'kept' : 'lead'] += keys.has(key) || key === lead ? 1 : 0;
    sum.ourPages += ours.length > 0 ? 1 : 0;
    sum.ours += ours.length;
    for (const { start, end } of ours) {
      const isLong = (line: string) => line.length > MIN_LINE;
      const lines = [
        document.text.slice(0, start).trimEnd().split('\n').findLast(isLong),
        document.text.slice(end).trimStart().split('\n').find(isLong),
      ];
      if (!lines.some((line) => line && gold.includes(plain(line).slice(FROM, TO)))) sum.doubtful += 1;
    }
  }
  console.log(`| ${[name, ...Object.values(sum)].join(' | ')} |`);
}
