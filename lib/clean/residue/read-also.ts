import { isHeadlineShaped, isLabelShaped, isQuestion, type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

const PHRASES = listed(`
  Read also | Also read | Read more | Read next | See also | Also see | Watch | Watch also | Read | More
  Read this | Must read | Further reading | You may be interested in | Learn more | Explore more | Recommended
  Recommended reading | Related | Related article | Related story | More on this | اقرأ أيضا | إقرأ أيضا
  اقرأ أيضاً | اقرأ المزيد | شاهد أيضا | شاهد | طالع أيضا | اقرأوا أيضا | ذات صلة | Lire aussi | À lire aussi
  A lire aussi | Lire également | À lire | Voir aussi | Sur le même sujet | Lea también | Lee también
  Leer también | Le puede interesar | Te puede interesar | Vea también | Ver también | Lesen Sie auch | Lies auch
  Auch interessant | Mehr dazu | Mehr zum Thema | Siehe auch | Lesen Sie mehr | Leia também | Veja também
  Leia mais | Saiba mais | Leggi anche | Guarda anche | Per approfondire | Vedi anche | Читайте также
  Смотрите также | Читать также | По теме | Ayrıca okuyun | Bunu da okuyun | İlgili haber | Ayrıca bakınız
  Okumaya devam et | همچنین بخوانید | بیشتر بخوانید | بخوانید | مطالب مرتبط | خبر مرتبط
`);
const isInvitation = anyOf(PHRASES);
const opensInvitation = beginsWith(PHRASES);

/** Phrases that are ordinary words of a sentence, so that only a colon or a bar after them makes an invitation. */
const AFTER = /^[\s([>»*•▪►-]{0,6}[\p{L}\p{M}\s’'-]{2,40}\s?[:：|–—>»-]\s*\S/u;
const MAX_WORDS = 32;
const MAX_ITEMS = 6;

/** Words that also open lines of information, or a link that authors put between their own paragraphs on purpose. */
const isWeak = anyOf(
  listed(`
  Watch | Read | More | Recommended | Learn more | Explore more | Further reading | See also | Read more | بخوانید | شاهد
  اقرأ المزيد | À lire | Leia mais | Lesen Sie mehr | Saiba mais
`),
);
const MIN_HEADLINE_WORDS = 4;

/** Weak words count in capitals, as pages print them: `READ MORE: The …`. */
const OPENS_IN_CAPITALS = /^[^\p{L}]{0,6}\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,3}\s?[:：|–—-]/u;

/** Whether the line invites to another story and names it. */
export const isReadAlso = oncePerLine((line) => {
  if (line.words > MAX_WORDS) return false;
  const phrase = opensInvitation(line.key);
  if (phrase === null || !AFTER.test(line.text)) return false;
  // One word and a colon may open any sentence; a headline has no full stop.
  if (line.endsSentence && !isQuestion(line) && !phrase.includes(' ')) return false;
  const rest = line.key.slice(phrase.length);
  const title = rest.trim().replace(/^[^\p{L}\p{N}]{1,4}/u, '');
  if (title === '' || !/^\s?[^\p{L}\p{N}\s]/u.test(rest)) return false;
  return !isWeak(phrase) || (OPENS_IN_CAPITALS.test(line.text) && title.split(' ').length >= MIN_HEADLINE_WORDS);
});

/** Finds invitations to read another story, on one line or as a label and the headlines below it. */
export const readAlso: ResidueRule = (view) => {
  const kept = view.kept();
  const found = new Map<number, string>();
  kept.forEach((index, place) => {
    const line = view.line(index);
    if (view.isStructure(index) || found.has(index)) return;
    if (isReadAlso(line)) found.set(index, 'Invites to read another story');
    if (!isInvitation(line.key) || isWeak(line.key) || !isLabelled(line)) return;
    const items = headlinesBelow(
      kept.slice(place + 1, place + 1 + MAX_ITEMS),
      (below) => view.line(below),
      (below) => view.isStructure(below),
    );
    const after = kept[place + 1 + items.length];
    const isInsert = items.length > 0 && after !== undefined && index >= view.head.bodyStart;
    if (!isInsert) return;
    found.set(index, 'Invites to read other stories');
    for (const item of items) found.set(item, 'The headline of another story');
  });
  return [...found].map(([index, reason]) => ({
    index,
    residue: 'read-also',
    reason,
    evidence: { text: view.line(index).text },
  }));
};

const isLabelled = (line: Line): boolean =>
  isLabelShaped({ words: line.words, text: line.key }) || /[:：]\s*$/u.test(line.text);

/** The unbroken run of headlines under a label; a last one shorter than all others is the heading of what follows. */
function headlinesBelow(
  below: readonly number[],
  lineAt: (index: number) => Line,
  isStructure: (index: number) => boolean,
): number[] {
  const items: number[] = [];
  for (const index of below) {
    const line = lineAt(index);
    if (isStructure(index) || !isHeadlineShaped(line) || line.words < MIN_HEADLINE_WORDS) break;
    items.push(index);
  }
  const lengths = items.map((index) => lineAt(index).words);
  const last = lengths.at(-1) ?? 0;
  const isHeading = lengths.length > 1 && lengths.slice(0, -1).every((length) => length > last);
  return isHeading ? items.slice(0, -1) : items;
}
