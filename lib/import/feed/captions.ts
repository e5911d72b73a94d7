/** What WordPress writes around an image with a caption, and takes for a figure where it shows the page itself. */
const MARK = /\[caption(?:\s[^[\]]{0,2000})?\]|\[\/caption\]/gi;
/** Where the image ends, with the link around it. */
const BEHIND_IMAGE = /^[^[]{0,4000}?<img\b[^<>]{0,4000}>(?:\s*<\/a\s*>)?/i;
/** Older versions have the caption's words among the attributes. */
const OLD_WORDS = /\scaption\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

const isClosing = (mark: string): boolean => mark.startsWith('[/');

/**
 * Writes the captions that WordPress marks with `[caption …]…[/caption]` as figures. A mark that lacks its other half goes; marks without
 * attributes around no image stay, as words about such marks do. Time is linear in the HTML.
 */
export function withFigures(html: string): string {
  const marks = [...html.matchAll(MARK)];
  const written: string[] = [];
  let done = 0;
  for (const [at, { index, 0: mark }] of marks.entries()) {
    if (index < done) continue;
    const next = marks[at + 1];
    const closing = !isClosing(mark) && next && isClosing(next[0]) ? next : null;
    const inside = closing ? html.slice(index + mark.length, closing.index) : '';
    const figure = closing ? figureOf(mark, inside) : null;
    const isOfWords = !isClosing(mark) && !mark.includes('=');
    written.push(html.slice(done, index), figure ?? (isOfWords ? `${mark}${closing ? inside + closing[0] : ''}` : ''));
    done = closing && (figure !== null || isOfWords) ? closing.index + closing[0].length : index + mark.length;
  }
  return done === 0 ? html : written.join('') + html.slice(done);
}

/** The figure of an image and the words behind it; null where there is no image. */
function figureOf(mark: string, inside: string): string | null {
  const image = BEHIND_IMAGE.exec(inside)?.[0];
  if (image === undefined) return null;
  const old = OLD_WORDS.exec(mark);
  const words = inside.slice(image.length).trim() || (old?.[1] ?? old?.[2] ?? '');
  return `<figure>${image}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}
