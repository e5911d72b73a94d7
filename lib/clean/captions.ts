import { comparable } from '../text/comparable';
import { type Line, oncePerLine } from './line';
import { anyOf, listed, mentions } from './wording';

/** Longer than this, bracketed words at a line's end are a remark of the text and no credit. */
const MAX_CREDIT_CHARACTERS = 120;

/** What a bracket at the end of a caption says when it describes the picture instead of crediting it. */
const NOT_CREDITS =
  /^(?:pictured|picture|in picture|above|below|left|right|cent(?:re|er)|from left|l|r|c|l-r|seen here|photo|video|en photo|photo ci-dessus|im bild|links|rechts|foto|nella foto|en la foto|na foto|на фото|في الصورة|fotoğraf)$/u;

/** Words that only picture credits have. */
const CREDIT_WORDS = mentions(
  listed(`
  photo | photo by | photos | photograph | picture | image | images | handout | file | file photo | courtesy
  courtesy of | via | getty | getty images | shutterstock | afp | ap | reuters | epa | dpa | efe | ansa | anadolu
  xinhua | tass | crédit | crédits | credit | foto | fotos | bild | archive | archives | archivo | arquivo
  archivio | фото | архив | تصوير | أرشيف | أرشيفية | رويترز | أ ف ب | أ.ف.ب | عکس | آرشیو | fotoğraf | arşiv
`),
);

const CREDIT_LINE =
  /^(?:photo|photos|photograph|picture|image|credit|crédit|foto|fotos|bild|фото|تصوير|الصورة|عکس|fotoğraf)s?\s*(?:by|de|von|di|par|:|©|\/)/iu;
const CREDIT_LABEL =
  /(?:^|\s)((?:Photo(?:graph)?s?|Picture|Image|Credits?|Crédits?|Fotos?|Bild|Фото|تصوير|عکس|Fotoğraf)(?:\s+(?:by|par|de|von|di|credit))?\s*[:©/]\s*\S.*|©\s*\S.*)$/u;

/** Every label of a credit has one of these; asked first, since it is quicker than the labels. */
const LABEL_SIGN = /[:©/]/;

/** The two parts of a caption: what it says, and whom it credits (without the brackets). */
export type CaptionParts = { words: string; credit: string | null };

/**
 * Takes the credit off the end of a caption: the last bracket, or what follows `Photo:` or `©`. A bracket that only says that
 * somebody is pictured is no credit.
 */
export function captionParts(text: string): CaptionParts {
  const whole = text.trim();
  const bracket = trailingBracket(whole);
  if (bracket) {
    const inside = bracket.inside.trim();
    const isCredit = inside.length <= MAX_CREDIT_CHARACTERS && inside !== '' && !NOT_CREDITS.test(comparable(inside));
    return isCredit ? { words: bracket.before.trim(), credit: inside } : { words: whole, credit: null };
  }
  const tail = whole.slice(-MAX_CREDIT_CHARACTERS * 2);
  const label = LABEL_SIGN.test(tail) ? CREDIT_LABEL.exec(tail) : null;
  if (!label?.[1] || label[1].length > MAX_CREDIT_CHARACTERS) return { words: whole, credit: null };
  return { words: whole.slice(0, whole.length - label[1].length).trim(), credit: label[1].trim() };
}

const PHOTO_LABEL =
  /^(?:photo(?:graph)?s?|picture|image|imagen|imagem|immagine|(?:photo |image |foto )?credits?|crédits?(?: photo)?|créditos?|crediti|fotos?|bild|фото|صورة|الصورة|تصوير|عکس|fotoğraf)(?:\s(?:by|par|de|von|di))?\s?[:：/]\s*(?=\S)/iu;

/** What a bracket says of the picture's age and not of its maker. */
const isArchive = anyOf(
  listed(`
  File | File photo | File picture | File image | Archive | Archive photo | Archives | Archivbild | Archivfoto | Symbolbild | Archivo
  Foto de archivo | Imagen de archivo | Arquivo | Foto de arquivo | Archivio | Foto d’archivio | Immagine d’archivio | Photo d’archives
  Image d’archives | Photo d’illustration | Архив | Архивное фото | Из архива | أرشيف | أرشيفية | صورة أرشيفية | ارشيف | آرشیو | عکس آرشیوی
  Arşiv | Arşiv fotoğrafı
`),
);

/**
 * Names whom a credit credits: what is left without the label `Photo:`, `Foto:`, `صورة:` in front. `Photo by A. Name` is a phrase that
 * agencies ask to be printed whole, and stays.
 * @returns the name as printed, or null where only the picture's age is told: `File`, `Archive photo`
 */
export function creditName(credit: string): string | null {
  const name = credit.replace(PHOTO_LABEL, '').trim();
  return name === '' || isArchive(comparable(credit)) || isArchive(comparable(name)) ? null : name;
}

/** The two parts of a line as a caption. */
export const creditParts = oncePerLine((line) => captionParts(line.text));

/** The comparable words of a caption without its credit: equal for two printings of one caption. */
export const captionCore = oncePerLine((line) => {
  const { words, credit } = creditParts(line);
  return credit === null || words === '' ? line.key : comparable(words);
});

/** Whether the line ends in a credit that names a picture agency, an archive or a photographer as such. */
export const hasPictureCredit = oncePerLine((line) => {
  const { credit } = creditParts(line);
  return credit !== null && CREDIT_WORDS(comparable(credit)) !== null;
});

/** Whether the line is a credit and nothing else: `Photo: A. Name / Agency`, `(Agency)`. */
export const isCreditLine = (line: Line): boolean =>
  line.text.length <= MAX_CREDIT_CHARACTERS &&
  (CREDIT_LINE.test(line.text) || (creditParts(line).words === '' && hasPictureCredit(line)));

/** Finds the bracket that ends the text, after which only a full stop may stand. */
function trailingBracket(text: string): { before: string; inside: string } | null {
  const body = text.endsWith('.') ? text.slice(0, -1) : text;
  const close = body.at(-1);
  const open = close === ')' ? '(' : close === ']' ? '[' : null;
  if (!open || !close) return null;
  let depth = 0;
  for (let index = body.length - 1; index >= Math.max(0, body.length - 2 * MAX_CREDIT_CHARACTERS); index--) {
    if (body[index] === close) depth++;
    if (body[index] === open && --depth === 0)
      return { before: body.slice(0, index), inside: body.slice(index + 1, -1) };
  }
  return null;
}
