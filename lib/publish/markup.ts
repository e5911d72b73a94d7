/** Text that is HTML or XML already. Made by `markup`, `cdata` and `trusted` only, so that plain strings are always escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: absent values write nothing, lists are joined, everything but `Markup` is escaped. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

// XML 1.0 §2.2 names what a document may hold; of the controls that it allows but discourages, no reader sees any either.
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Leaves out what no feed or page may carry: control characters, lone surrogates, non-characters. Line ends become `\n`, as every
 * XML parser would read them.
 */
export const writable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Writes text so that HTML and XML read it back as the same text, between tags and inside quoted attributes alike. */
export const escapeText = (text: string): string => writable(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** A template of HTML or XML in which every interpolated string is escaped. */
export function markup(fixed: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(fixed.map((text, at) => text + (at < pieces.length ? write(pieces[at]) : '')).join(''));
}

/** Joins what is present with line ends, so that absent elements leave no blank lines. */
export const lines = (...pieces: Piece[]): Markup =>
  new Markup(
    pieces
      .map(write)
      .filter((text) => text !== '')
      .join('\n'),
  );

/** Puts markup into an XML CDATA section; a section's end inside it is divided between two sections. */
export const cdata = (content: string): Markup =>
  new Markup(`<![CDATA[${writable(content).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);

/** Lets a string through unescaped. Only for what `articleHtml` sanitised and for JSON that was made safe. */
export const trusted = (text: string): Markup => new Markup(writable(text));

function write(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(write).join('');
  return escapeText(String(piece));
}
