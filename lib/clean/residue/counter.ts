import { HAS } from '../../text/scan';
import { type Line, oncePerLine } from '../line';
import type { ResidueRule, StoryView } from '../story-view';

/** The lines that are bare numbers, each with whether it counts on to the next or from the last. */
type NumberLines = ReadonlyMap<number, { countsOn: boolean }>;

const DIGIT = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const AMOUNT = `${DIGIT}{1,3}(?:[.,\u066b\u066c ]?${DIGIT}{1,3}){0,3}\\s?(?:k|m|mn|b|tys|bin|mil|mille|тыс|млн|ألف|هزار)?\\+?`;

/** What a page counts beside its articles, by language. */
export const COUNTED_THINGS = [
  'shares?|comments?|views?|likes?|reads?|replies|reply|votes?|reactions?|claps?|retweets?|followers?|readers?|times read|people reading',
  'مشاركات|مشاركة|تعليق(?:ا|اً)?|تعليقات|مشاهدة|مشاهدات|قراءة|قراءات|إعجاب(?:ا|اً)?|إعجابات',
  'partages?|commentaires?|vues|lectures?|réactions?|compartidos?|comentarios?|vistas|lecturas|visitas',
  'kommentare?|aufrufe|mal geteilt|compartilhamentos?|comentários?|visualizações|condivisioni|commenti|visualizzazioni|letture',
  'комментари(?:й|я|ев)|просмотр(?:а|ов)?|репост(?:а|ов)?|yorum|paylaşım|okunma|görüntülenme|نظر|بازدید|دیدگاه',
  'keer (?:gelezen|gedeeld|bekeken)|reacties?|weergaven|kommentare?r|delningar|visningar|läsningar|delinger|visninger|kommenttia?|jakoa|lukukertaa|katselukertaa',
  'komentarz[ey]?|odsłon[ay]?|wyświetle(?:ń|nia)|udostępnie(?:ń|nia)|polubie(?:ń|nia)|komentář[eůy]?|zobrazení|sdílení|komentár(?:e|ov)?|prečítaní',
  'hozzászólás|megtekintés|megosztás|comentari(?:i|u)|vizualizări|distribuiri|afișări|коментар(?:і|ів)?|перегляд(?:и|ів)?|поширен(?:ня|ь)',
  'σχόλι[αο]|προβολές|κοινοποιήσεις|תגובות|צפיות|שיתופים|टिप्पणियां|व्यूज|kali (?:dibaca|dilihat|dibagikan)|komentar|tayangan|lượt (?:xem|đọc|chia sẻ|thích)|bình luận',
  '件のコメント|コメント|いいね|回視聴|댓글|조회수?|공유|공감|评论|条评论|阅读量?|次阅读|浏览量?|次浏览|评论数|則留言|留言|次瀏覽|瀏覽數|maoni',
].join('|');

/** A counter is whole, with thousands set apart, or short for thousands: a measured value such as `101.8` is none. */
const BARE = new RegExp(
  `^\\(?(?:${DIGIT}{1,4}|${DIGIT}{1,3}(?:[.,\u066c ]${DIGIT}{3}){1,3}|${DIGIT}{1,3}(?:[.,\u066b]${DIGIT})?\\s?(?:k|m|mn|тыс|млн|ألف|هزار))\\+?\\)?$`,
  'u',
);
const COUNTED = new RegExp(`^\\(?${AMOUNT}\\s?(?:${COUNTED_THINGS})\\)?$`, 'u');
const COUNTED_AFTER = new RegExp(`^(?:${COUNTED_THINGS})\\s?[:(]?\\s?${AMOUNT}\\)?$`, 'u');
const GALLERY = new RegExp(
  `^(?:(?:photo|image|picture|slide|foto|bild|صورة|фото|fotoğraf|kuva|zdjęcie|kép|εικόνα|תמונה|ảnh|写真|사진|图片|圖片)\\s)?[([]?${DIGIT}{1,3}\\s?(?:/|of|de|sur|von|di|из|من|از)\\s?${DIGIT}{1,3}[)\\]]?$`,
  'u',
);
const MAX_CHARACTERS = 40;

const PLACE_AND_TOTAL = new RegExp(`(${DIGIT}{1,3})[^0-9\u0660-\u0669\u06f0-\u06f9]+(${DIGIT}{1,3})`, 'u');

/** A table or a ranking prints more numbers in a row than a page's counters do. */
const MAX_COUNTERS_IN_A_ROW = 3;

/** Whether the line is a number and what it counts, or a place in a gallery. */
export const isCounter = oncePerLine((line) => {
  if (!mayCount(line)) return false;
  const text = line.text.toLowerCase();
  return COUNTED.test(text) || COUNTED_AFTER.test(text) || GALLERY.test(text);
});

const mayCount = (line: Line): boolean => line.text.length <= MAX_CHARACTERS && (line.has & HAS.figure) !== 0;

/** Whether the line is a number alone. */
export const isBareNumber = oncePerLine((line) => mayCount(line) && BARE.test(line.text.toLowerCase()));

/** Whether the line is a place in a gallery: `1 / 9`. */
const isGalleryPlace = oncePerLine((line) => mayCount(line) && GALLERY.test(line.text.toLowerCase()));

/** Finds counters of shares, comments and pictures; bare numbers only where pages print them: in the head or beside other residue. */
export const counter: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const numbers = numberLines(view);
  const pictures = galleryLines(view);
  return view.propose('counter', (line, index) => {
    if (
      isCounter(line) &&
      (view.isOutsideBody(index, bodyEnd) || isBesideResidue(view, index) || pictures.has(index))
    ) {
      return 'Counts shares, comments or pictures of the page';
    }
    const number = numbers.get(index);
    if (!number || number.countsOn || runLength(index, numbers) > MAX_COUNTERS_IN_A_ROW) return null;
    const isInHead = view.head.title !== null && index > view.head.title && index < view.head.bodyStart;
    if (isInHead) return 'A number alone between the headline and the text';
    return isBesideResidue(view, index) ? 'A number alone beside other residue' : null;
  });
};

const isGone = (view: StoryView, index: number): boolean =>
  index >= 0 && index < view.lines.length && !view.isKept(index);

const isBesideResidue = (view: StoryView, index: number): boolean => isGone(view, index - 1) || isGone(view, index + 1);

/** Lists the bare numbers; those of a numbering (1, 2, 3 …), each on a line of its own before its item, count on. */
function numberLines(view: StoryView): NumberLines {
  const indices = view.kept().filter((index) => isBareNumber(view.line(index)));
  const follows = (from: number | undefined, to: number | undefined): boolean =>
    from !== undefined &&
    to !== undefined &&
    to > from + 1 &&
    Number(view.line(to).text) === Number(view.line(from).text) + 1;
  return new Map(
    indices.map((index, place) => [
      index,
      { countsOn: follows(index, indices[place + 1]) || follows(indices[place - 1], index) },
    ]),
  );
}

/** Lists the places in a gallery that count up to one total, two and more of them: those are no scores and no marks. */
function galleryLines(view: StoryView): ReadonlySet<number> {
  const found = new Set<number>();
  let last: { index: number; place: string; total: string } | null = null;
  view.lines.forEach((line, index) => {
    if (!isGalleryPlace(line)) return;
    const [, place = '', total = ''] = PLACE_AND_TOTAL.exec(line.text.normalize('NFKC')) ?? [];
    if (last !== null && last.total === total && Number(western(place)) === Number(western(last.place)) + 1)
      found.add(last.index).add(index);
    last = { index, place, total };
  });
  return found;
}

/** Writes the digits of Arabic and Persian as those of English. */
const western = (digits: string): string =>
  digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => `${digit.charCodeAt(0) & 0xf}`);

function runLength(index: number, numbers: NumberLines): number {
  let length = 1;
  for (let next = index + 1; numbers.has(next) && length <= MAX_COUNTERS_IN_A_ROW; next++) length++;
  for (let previous = index - 1; numbers.has(previous) && length <= MAX_COUNTERS_IN_A_ROW; previous--) length++;
  return length;
}
