import type { PageReading } from '../scoring/features';

/** What stands under an image: its caption, and whom it is credited to. */
export type ImageWords = { caption: string | null; credit: string | null };

/** What opens a credit, in the languages that are read here. */
const LABEL =
  '(?:photo(?:graph)?s?|images?|pictures?|pics?|illustrations?|credits?|sources?|fotos?|foto’s|bild(?:er)?|bildrechte|(?:bild|foto)(?:quelle|nachweis)|symbolfoto|quelle|grafik|copyright|cr[ée]dits?|imagen|imagem|fotograf[íi]a|fonte|fuente|kuva|zdj[ęe]cie|fotó|kép|фото|источник|isithombe|写真|画像|提供|사진 출처|사진|자료)';
const GIVEN = '(?:\\s*(?:credits?|by|von|via|courtesy(?: of)?|par|de|av|af|door|:))*';
/** Longest credit, in UTF-16 units. */
const MAX_UNITS = 100;
/** Longest caption that is read for its credit. */
const MAX_CAPTION_UNITS = 3_000;
/** Those who sell pictures, by their names in credits. */
const AGENCY =
  '(?:AP|AFP|dpa|EPA|EFE|ANSA|APA|AAP|PA|NTB|TT|Ritzau|ANP|Belga|PAP|Keystone|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|iStock(?:photo)?|IMAGO|Imago|imago|picture alliance|Bloomberg|Alamy|Unsplash|NASA|NOAA|Zuma|ZUMA)';

/** Where a credit begins, the surest sign first; the first group is the credit. */
const CREDITS: readonly RegExp[] = [
  // “(Photo: Per Aas/Reuters)”, “(Bild © Per Aas)”, “(AP Photo/Per Aas)”
  new RegExp(`[(（[]\\s*${LABEL}${GIVEN}\\s*(?:[:：=©/]|\\bby\\b)\\s*([^()（）]{2,${MAX_UNITS}})[)）\\]]?$`, 'iu'),
  new RegExp(`[(（]((?:AP|AFP|EPA) Photo\\s*/[^()]{2,${MAX_UNITS}})[)）]$`, 'u'),
  // “Photo: Per Aas”, “Quelle: dpa”, “Photo by Per Aas”
  new RegExp(
    `(?<![\\p{L}])${LABEL}${GIVEN}\\s*[:：=]\\s*([^:：]{2,${MAX_UNITS}}(?:\\|[^:|]{2,20}:[^:|]{2,60})?)[\\])]?$`,
    'iu',
  ),
  new RegExp(`(?<![\\p{L}])(?:${LABEL})?\\s*(?:©|\\(c\\)|（[cＣ]）)\\s*(\\S.{1,${MAX_UNITS}})$`, 'iu'),
  new RegExp(
    `(?:^|[.!?…”"]\\s*|[—–-]\\s)(?:photos?|photograph|pictures?|images?|illustration)(?: courtesy(?: of)?| by| via)\\s+([^.!?]{2,${MAX_UNITS}})$`,
    'iu',
  ),
  // “(Per Aas/Reuters)”
  new RegExp(`[(（]((?:[^()]{2,60}(?:/|via |\\b))?${AGENCY}(?![\\p{L}])[^()]{0,40})[)）]$`, 'u'),
  // A sentence, and behind it a name with an agency: “… in Larnholm. EFE/ Per Aas”
  new RegExp(`[.!?…”"]\\s*((?:[^.!?()]{2,40}(?:/|via )\\s?)?${AGENCY}(?![\\p{L}])[^!?()]{0,40})$`, 'u'),
  // “… / Per Aas”, “…（後藤大地撮影）”
  /\s\/\s(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})$/u,
  /（([^（）]{2,20})撮影）$/u,
  // A sentence, and behind it nothing but brackets: “… in November. (NPA)”; “(file photo)” says what is seen
  /[.!?…”"]\s*[(（](?!\p{Ll}|Archiv|Symbol|File|Illustration)([^()]{2,60})[)）]$/u,
  /^[(（](?!\p{Ll}|Archiv|Symbol|File|Illustration)([^()]{2,60})[)）]$/u,
];
const WHOLE = new RegExp(`^(?:(?:[^\\s.!?:]+ ){0,3}[^\\s.!?:]*(?:/|via ))?${AGENCY}(?![\\p{L}])[^.!?:]{0,30}$`, 'u');

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const orNull = (text: string): string | null => text || null;
/** A link behind a caption, to more of it. */
const MORE = /\s(?:more|mehr|read more)\s*[>»]*$/i;
const TRAILING_LABEL = new RegExp(`[\\s(（|–—/-]+${LABEL}\\s*[:：©]?\\s*$`, 'iu');
const TRAILING_MARKS = /[\s(（[|–—/-]+$/;

/** Splits what stands under an image into caption and credit, where the credit is introduced or shaped as one. */
export function splitCredit(text: string): ImageWords {
  const line = spaced(text).replace(MORE, '');
  if (line.length > MAX_CAPTION_UNITS) return { caption: line, credit: null };
  for (const pattern of CREDITS) {
    const found = pattern.exec(line);
    const credit = found?.[1]?.trim();
    if (!found || !credit) continue;
    // What ends the sentence before the credit is the caption's.
    const stop = /^[.!?…”"]/.exec(found[0])?.[0] ?? '';
    const caption = line
      .slice(0, found.index + stop.length)
      .replace(TRAILING_MARKS, '')
      .replace(TRAILING_LABEL, '');
    return {
      caption: orNull(caption),
      credit: credit.replace(/[)\]）\s]+$/, (end) => (credit.includes('(') ? end.trim() : '')),
    };
  }
  return line.length <= MAX_UNITS && WHOLE.test(line)
    ? { caption: null, credit: line }
    : { caption: orNull(line), credit: null };
}

/** Names of elements that hold a credit. */
export const CREDIT_NAMED =
  /credit(?!-?card)|copyright|attribution|(?:caption|image|photo)[-_]*source|quelle|photographer|fotograf/i;

/** The words of one block under an image: caption and credit, by an element that is named as a credit, else by how they read. */
export function wordsOfBlock({ page }: PageReading, index: number): ImageWords {
  const block = page.blocks[index];
  const text = spaced(block?.text ?? '');
  const bare = (credit: string): string => {
    const split = splitCredit(credit);
    return split.caption === null ? (split.credit ?? credit) : credit.replace(/^[\s(（|–—/-]+|[\s)）]+$/g, '');
  };
  if (
    block &&
    [block.element, block.element.parent].some(
      (box) =>
        box && box.tag !== 'figure' && CREDIT_NAMED.test(box.names) && !/caption(?![-_]*source)/i.test(box.names),
    )
  )
    return { caption: null, credit: orNull(bare(text)) };
  const marked = page.snippets
    .filter(({ blockIndex, element }) => blockIndex === index && CREDIT_NAMED.test(element.names))
    .map((snippet) => spaced(snippet.text))
    .find((credit) => credit !== '' && credit !== text && text.endsWith(credit));
  if (!marked) return splitCredit(text);
  const before = text.slice(0, -marked.length).replace(TRAILING_MARKS, '').replace(TRAILING_LABEL, '');
  return { caption: orNull(before), credit: orNull(bare(marked)) };
}
