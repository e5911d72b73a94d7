import { comparable } from '../../text/comparable';
import { type CaptionParts, creditParts } from '../captions';
import type { Hinted } from '../hinted';
import { isBulleted, isProse, type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

/** What a credit calls the picture, by language, as patterns. */
const PICTURE = listed(`
  (?:file )?photo(?:graph(?:s|y)?|s)? | pictures? | images? | illustrations? | (?:photo|image|picture)? ?credits? | تصوير | صورة | الصورة
  مصدر الصورة | عدسة | photographie | crédits?(?: photos?)? | fotos? | fotografías? | imagen | imágenes | créditos?(?: de la foto)?
  bild(?:er|quelle|nachweis)? | fotografias? | imagem | imagens | créditos?(?: da foto)? | immagin[ei] | crediti?(?: foto)?
  (?:автор )?фото(?:графия)? | снимок | fotoğraf(?:lar)? | görsel | عکس | عکاس | تصویر
  beeld | bilde | billede | kuvat? | ljósmynd | zdjęcie | fotó(?:k)? | sursa foto | світлина | φωτο(?:γραφία|γραφίες)? | צילום | फोटो
  gambar | ảnh | 写真 | 画像 | 撮影 | 사진 ?(?:제공|출처)? | 图片?(?:来源)? | 摄影 | 圖片?(?:來源)? | 攝影 | 照片 | picha | isithombe
`).join('|');

/** Words between the picture and the name; without a colon they are needed. */
const MADE_BY = 'by|taken by|courtesy(?: of)?|via|par|fournie par|de|cortesía de|cortesia de|von|di|da';
const JOINED = String.raw`(?:\s?(?:${MADE_BY})?\s?[:：©/／=＝]\s?|\s(?:${MADE_BY})\s)`;
const AGENCY = listed(`
  AFP | AP | AP Photo | Reuters | Getty | Getty Images | EPA | EPA-EFE | EFE | ANSA | dpa | Anadolu | AA | PA | PA Wire | Xinhua
  Shutterstock | Alamy | iStock | Unsplash | Wikimedia | Wikimedia Commons | Flickr | Imago | Keystone | LaPresse | Lusa | Folhapress
  Agência Brasil | TASS | ТАСС | РИА Новости | Коммерсантъ | İHA | DHA | IRNA | ISNA | رويترز | فرانس برس | أ ف ب | أ.ف.ب | الأناضول
  ایرنا | ایسنا | مهر | تسنیم | picture alliance | picture-alliance | ddp | Action Press | Corbis | WireImage | FilmMagic | Rex | Rex Features | NurPhoto
  ZUMA | ZUMA Press | Bloomberg | Depositphotos | Dreamstime | Pexels | Pixabay | Adobe Stock | Canva | ANP | Belga | Scanpix | NTB | TT | Ritzau | Ritzau Scanpix
  Lehtikuva | PAP | ČTK | TASR | MTI | Agerpres | APA | УНІАН | Укрінформ | PTI | ANI | Antara | Bernama | TTXVN | VNA | Kyodo | Jiji | CNA | EPA-Yonhap | Yonhap | 共同
  共同通信 | 時事 | ロイター | 연합뉴스 | 뉴시스 | 뉴스1 | 新华社 | 新華社 | 视觉中国 | 中央社 | 路透社 | 法新社 | 美联社 | 美聯社
`);
const isKnownAgency = anyOf(AGENCY);
const isAgency = (name: string): boolean => isKnownAgency(comparable(name));

/** Polish abbreviates its word and needs nothing after it. */
const LABELLED = new RegExp(String.raw`^(?:(?:${PICTURE})${JOINED}|fot\.\s?)(\S.*)$`, 'iu');
const SENTENCE_THEN_LABELLED = new RegExp(
  String.raw`[.!?…؟۔]["”»’)\]]{0,2}\s{1,3}(?:[–—|•-]\s)?(?:${PICTURE})${JOINED}(\S.*)$`,
  'iu',
);

/** A caption's last sentence and its labelled credit: every word for the picture has one of these in it. */
export const SENTENCE_AND_CREDIT: Hinted = {
  hints: [
    /phot|fot|pictur|imag|imág|immag|illus|cr[eé]d|bild|beeld|billede|kuva|mynd|zdj|фото|снимок|світлин|görsel|φωτ|צילום|फोटो|gambar|ảnh|تصو|صور|عدس|عکس|عکاس|عكس|عكاس|写真|画像|撮影|사진|图|摄影|圖|攝影|照片|picha|sithombe/,
  ],
  patterns: [SENTENCE_THEN_LABELLED],
};
const mayBeLabelled = ([hint]: readonly RegExp[], key: string): boolean => hint?.test(key) ?? true;

/** `A. Name/Agency` after the caption's full stop: at least an initial and a name, in scripts with capitals. */
const SENTENCE_THEN_NAMES =
  /[.!?…؟۔]["”»’)\]]{0,2}\s{1,3}((?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*\s){1,3}[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*)\s?\/\s?([\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){0,2})$/u;
const CASED = /\p{Lu}/u;

/** What stands in a name: a word with a capital or of a script without, an address or a handle, a joining word, no letters at all. */
const NAME_WORD =
  /^(?:[^\p{L}]*(?:\p{Ll}{1,4})?[\p{Lu}\p{Lo}].*|.*[@.].+|[^\p{L}]*|and|for|of|the|via|courtesy|by|et|pour|y|para|und|für|e|per|и|ve|de|del|der|den|des|du|la|le|di|da|do|dos|van|von|al|el|bin|ben|از|و)$/u;
const NAME_ENDS_SENTENCE = /\p{L}{3}[.!?]["”»’]?\s/u;
const MAX_NAME_WORDS = 12;

/** Without capitals any words would pass for a name. */
const MAX_UNCASED_NAME_WORDS = 6;

/** Nor do scripts without spaces tell how many words there are. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MAX_UNSPACED_NAME_CHARACTERS = 20;

/** In brackets a name may go on in small letters: `(Photo: Harbour office)`. */
const SHORT_NAME = /^\p{Lu}\S*(?: \S+){0,3}$/u;
const isShortName = (text: string): boolean => SHORT_NAME.test(text);
const MAX_CREDIT_CHARACTERS = 120;

const MIN_CAPTION_WORDS = 4;

/** The longest captions of the development pages; what is longer is a paragraph with a picture's credit after it. */
const MAX_CAPTION_WORDS = 70;

/** References and codes, which no name consists of: `MANUAL / LOG 2`. */
const ABBREVIATIONS = /^[\p{Lu}\p{N}\s/.&-]+$/u;

const MAKES_SENTENCE = /[.!?…؟۔]["”»’)\]]{0,2}$/u;

/** Whether the line is a caption with its credit glued to it, so that no reader takes it for running text. */
const isCreditedCaption = oncePerLine((line) => {
  if (line.words > MAX_CAPTION_WORDS || line.words <= MIN_CAPTION_WORDS) return false;
  const text = line.text.endsWith('.') ? line.text.slice(0, -1) : line.text;
  const isBracketed = text.endsWith(')') || text.endsWith(']');
  // A name ends it; most paragraphs end with another word, which is quicker told than whether they have a credit.
  if (!isBracketed && isSmallLetter(text.charCodeAt(text.lastIndexOf(' ') + 1))) return false;
  if (isBulleted(line) || (line.mark !== undefined && line.mark !== 'paragraph' && line.mark !== 'other')) return false;
  if (isBracketed) return isCreditedInBrackets(creditParts(line));
  const tail = text.slice(-MAX_CREDIT_CHARACTERS);
  const labelled = mayBeLabelled(SENTENCE_AND_CREDIT.hints, line.key.slice(-MAX_CREDIT_CHARACTERS))
    ? SENTENCE_THEN_LABELLED.exec(tail)
    : null;
  if (labelled) return hasCaption(line, text.length - tail.length + labelled.index) && isName(labelled[1] ?? '');
  const named = text.includes('/') ? SENTENCE_THEN_NAMES.exec(tail) : null;
  if (!named || !hasCaption(line, text.length - tail.length + named.index)) return false;
  return isAgency(named[2] ?? '') || (CASED.test(named[1] ?? '') && CASED.test(named[2] ?? ''));
});

const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Whether enough words stand before the place where the credit begins. */
const hasCaption = (line: Line, at: number): boolean => line.text.slice(0, at).split(' ').length >= MIN_CAPTION_WORDS;

/** Whether the line ends in a bracket with a labelled credit or a name and its agency: an agency alone closes a report too. */
function isCreditedInBrackets({ words, credit }: CaptionParts): boolean {
  if (credit === null || words.split(' ').length < MIN_CAPTION_WORDS) return false;
  const labelled = LABELLED.exec(credit);
  if (labelled) return isName(labelled[1] ?? '') || isShortName(labelled[1] ?? '');
  const [agency, ...names] = credit.split('/').reverse();
  if (names.length === 0 || !isName(credit)) return false;
  return isAgency(agency ?? '') || names.some(isAgency) || (MAKES_SENTENCE.test(words) && !ABBREVIATIONS.test(credit));
}

function isName(text: string): boolean {
  const words = text.split(' ');
  const most = CASED.test(text) ? MAX_NAME_WORDS : MAX_UNCASED_NAME_WORDS;
  if (text.length > MAX_UNSPACED_NAME_CHARACTERS && UNSPACED.test(text)) return false;
  return words.length <= most && !NAME_ENDS_SENTENCE.test(text) && words.every((word) => NAME_WORD.test(word));
}

const SIGNED = /^(?:©|ⓒ|\(c\))\s?(\S.*)$/iu;
const IN_BRACKETS = /^[([（［【](.*)[)\]）］】]\.?$/u;
const YEAR = /(?:19|20)\d\d/u;
const MAX_CREDIT_WORDS = 14;

/** Between the names of a credit, all of which must be one; `A. Name - Agency` has blanks around its dash. */
const BETWEEN_NAMES = /\s*[/／|]\s*|\s[-–—]\s|\svia\s|,\s/u;

/** Archives that only sell pictures: their name alone credits one, that of an agency may credit the report. */
const isPictureArchive = anyOf(
  listed(
    'Getty | Getty Images | Shutterstock | Alamy | iStock | Unsplash | Depositphotos | Pexels | Pixabay | Adobe Stock',
  ),
);

/** A credit has one of these signs, or begins with the picture; most lines have neither, which is told at once. */
const CREDIT_SIGN = /[:：©ⓒ/／=＝]|\(c\)|^fot\./iu;
const opensWithPicture = beginsWith(
  listed(`
  photo | photos | photograph | photographs | photography | file photo | picture | pictures | image | images | illustration | illustrations | credit | credits
  image credit | photo credit | picture credit | photographie | crédit | crédits | foto | fotos | fotografía | fotografías | imagen | imágenes | bild | bilder
  imagem | imagens | fotografia | fotografias | immagine | immagini | фото | снимок | fotoğraf | görsel | عکس | تصویر | تصوير | صورة
`),
);

/**
 * Whether the line is the credit of a picture and nothing else: a label or the sign © before a name, a name beside its agency, an archive's
 * name. A name alone may be a speaker's, an agency's alone the report's, and a list item is one of the story's.
 */
export const isCreditAlone = oncePerLine((line) => {
  if (line.words > MAX_CREDIT_WORDS || line.text.length > MAX_CREDIT_CHARACTERS) return false;
  if (!CREDIT_SIGN.test(line.text) && opensWithPicture(line.key) === null) return isPictureArchive(line.key);
  if (isBulleted(line)) return false;
  if (line.mark !== undefined && line.mark !== 'paragraph' && line.mark !== 'subheading' && line.mark !== 'other')
    return false;
  const text = IN_BRACKETS.exec(line.text)?.[1] ?? line.text;
  const told = (LABELLED.exec(text) ?? SIGNED.exec(text))?.[1];
  if (told !== undefined) return !YEAR.test(told) && isCredited(told);
  const names = text.split(BETWEEN_NAMES);
  return names.length > 1 && text.includes('/') && isAgencyAtEnd(names) && isCredited(text);
});

const isAgencyAtEnd = (names: readonly string[]): boolean => isAgency(names[0] ?? '') || isAgency(names.at(-1) ?? '');

const isCredited = (text: string): boolean => {
  const names = text.split(BETWEEN_NAMES);
  return names.every(
    (name, place) => name !== '' && (isAgency(name) || isName(name) || (place > 0 && namesAgency(name))),
  );
};

/** Whether the name begins with an agency's, as its own archive's does. */
const namesAgency = (name: string): boolean => isAgency(name.split(' ', 1)[0] ?? '');

/**
 * Finds captions with their credit between paragraphs, where the picture did not come along. A credit alone stays, what stands above the
 * text or after it stays, and a story told in captions keeps them all.
 */
export const pictureCaption: ResidueRule = (view) => {
  const captions = view.open().filter((index) => isCreditedCaption(view.line(index)));
  if (captions.length === 0) return [];
  const found = new Set(captions);
  const text = view
    .open()
    .filter((index) => index >= view.head.bodyStart && isProse(view.line(index)) && !found.has(index));
  const [first, last] = [text[0], text.at(-1)];
  if (first === undefined || last === undefined || captions.length > text.length) return [];
  return view.propose('picture-caption', (_, index) =>
    found.has(index) && index > first && index < last ? 'Describes a picture and credits it, between paragraphs' : null,
  );
};
