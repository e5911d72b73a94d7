/** Elements by what they do to the text, after the rendering section of the HTML standard. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that begin and end a line. Unknown and custom elements are taken as inline: splitting a sentence is worse than joining. */
const BLOCK_TAGS = words(`
  address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search
  section select summary table tbody td textarea tfoot th thead title tr ul xmp`);

/** Elements without an end tag. */
export const VOID_TAGS = words(`
  area base basefont bgsound br col command embed frame hr image img input keygen link meta param source spacer track wbr`);

/** Elements whose content a reader never sees. */
export const UNSEEN_TAGS = words(`
  annotation annotation-xml applet audio canvas colgroup datalist frameset head iframe map noembed noframes noscript object optgroup
  option progress rp rt script select style svg template video`);

/** True for elements that stand on lines of their own; all others are formatting. */
export const isBlockTag = (tag: string): boolean => BLOCK_TAGS.has(tag);

/** Elements at which the search for an element to close stops, so that a cell's stray end tag leaves its table alone. */
export const SCOPE_TAGS = words('table td th caption template html svg math');

const P_CLOSERS = words(`
  address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
  hgroup hr main menu nav ol p pre search section table ul listing plaintext xmp li dd dt`);
const P = words('p');
/** A new link ends an open one, unless a block was opened in between: an unclosed `<a name>` must not close half the page. */
export const LINK = words('a');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');

const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('li')],
  ['dt', words('dt dd')],
  ['dd', words('dt dd')],
  ['tr', words('tr td th caption')],
  ['td', words('td th caption')],
  ['th', words('td th caption')],
  ['tbody', words('tr td th tbody thead tfoot caption')],
  ['tfoot', words('tr td th tbody thead tfoot caption')],
  ['thead', words('tr td th tbody thead tfoot caption')],
  ['option', words('option')],
  ['optgroup', words('option optgroup')],
  ['body', words('head title')],
  ['a', LINK],
  ['button', words('button')],
  ['noscript', words('noscript')],
]);

const NONE: ReadonlySet<string> = new Set();

/** The open elements that the start tag `tag` ends although nothing closed them. */
export function impliedEnds(tag: string): ReadonlySet<string> {
  if (HEADINGS.has(tag)) return HEADINGS;
  return IMPLIED_ENDS.get(tag) ?? NONE;
}

/** The open paragraph that the start tag `tag` ends, as a set of tags (empty where it ends none). */
export const endsParagraph = (tag: string): ReadonlySet<string> => (P_CLOSERS.has(tag) ? P : NONE);

/** Elements inside which an implied end is not looked for (a list in a list item starts anew). */
export const IMPLIED_SCOPE = words('ul ol dl table menu div section article select button blockquote td th');

/** Elements that may stand in the head; any other start tag ends it, as the many pages without `</head>` need. */
export const HEAD_TAGS = words('base basefont bgsound link meta noframes noscript script style template title');

const KNOWN_TAGS: ReadonlyMap<string, string> = new Map(
  [
    ...BLOCK_TAGS,
    ...VOID_TAGS,
    ...UNSEEN_TAGS,
    ...HEAD_TAGS,
    ...'a abbr b bdi bdo cite code em font i ins kbd label mark q s small span strike strong sub sup time tt u var'.split(
      ' ',
    ),
  ].map((tag) => [tag, tag]),
);

/** The tag name in lower case, as one shared string where it is known: sets find a shared string several times faster than a slice. */
export const tagName = (raw: string): string => {
  const known = KNOWN_TAGS.get(raw);
  if (known !== undefined) return known;
  const lower = raw.toLowerCase().trim();
  return KNOWN_TAGS.get(lower) ?? lower;
};
