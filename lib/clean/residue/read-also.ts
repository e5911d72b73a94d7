import { isHeadlineShaped, isLabelShaped, isProse, isQuestion, type Line, oncePerLine } from '../line';
import type { ResidueRule, StoryView } from '../story-view';
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
  Lees ook | Lees ook dit | Bekijk ook | Luister ook | Zie ook | Meer over dit onderwerp | Läs också | Läs även
  Se även | Se också | Lyssna också | Les også | Se også | Hør også | Læs også | Lue myös | Katso myös | Kuuntele myös
  Lestu líka | Lesið einnig | Sjá einnig | Tengdar fréttir | Czytaj też | Czytaj także | Czytaj również
  Przeczytaj też | Przeczytaj także | Przeczytaj również | Zobacz też | Zobacz także | Zobacz również | Sprawdź też
  Warto przeczytać | Więcej na ten temat | Polecamy | Čtěte také | Čtěte i | Čtěte rovněž | Přečtěte si také
  Přečtěte si i | Podívejte se také | Mohlo by vás zajímat | Čítajte aj | Čítajte tiež | Prečítajte si aj
  Prečítajte si tiež | Pozrite si aj | Mohlo by vás zaujímať | Olvassa el ezt is | Olvasd el ezt is | Ezt is olvassa el
  Ezt olvasta már | Olvasta már | Kapcsolódó cikk | Kapcsolódó cikkünk | Ajánlott cikk | Lásd még | Citește și
  Citeşte şi | Citiți și | Citiţi şi | Citește și despre | Vezi și | Vezi şi | Recomandări | Читайте також
  Дивіться також | Читати також | Читайте ще | За темою | Διαβάστε επίσης | Διαβάστε ακόμη | Διαβάστε ακόμα
  Διάβασε επίσης | Δείτε επίσης | Δείτε ακόμη | Δείτε ακόμα | ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ | ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ | ΔΙΑΒΑΣΤΕ ΑΚΟΜΑ
  ΔΕΙΤΕ ΕΠΙΣΗΣ | ΔΕΙΤΕ ΑΚΟΜΗ | Σχετικό άρθρο | קראו גם | קרא גם | קראו עוד | ראו גם | עוד בנושא | לקריאה נוספת
  यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | यह भी देखें | ये भी देखें | Baca juga | Simak juga | Lihat juga
  Tonton juga | Baca lagi | Artikel terkait | Berita terkait | Xem thêm | Đọc thêm | Mời độc giả xem thêm
  Tin liên quan | Bài liên quan | 関連記事 | 関連ニュース | あわせて読みたい | 合わせて読みたい | あわせて読む | こちらもおすすめ | 関連リンク | おすすめ記事 | 관련기사
  관련 기사 | 관련뉴스 | 관련 뉴스 | 함께 보면 좋은 기사 | 추천 기사 | 相关阅读 | 相关新闻 | 相关报道 | 相关文章 | 延伸阅读 | 推荐阅读 | 另请参阅 | 相關閱讀 | 相關新聞 | 相關報導
  相關報道 | 相關文章 | 延伸閱讀 | 推薦閱讀 | 看更多文章 | Soma pia | Tazama pia | Kyk ook | Funda futhi | Pročitajte i | Pročitajte još
  Pročitaj još | Прочетете още | Вижте още | Llegiu també | Llegeix també | আরও পড়ুন | আরো পড়ুন | یہ بھی پڑھیں
  مزید پڑھیں | อ่านเพิ่มเติม | ข่าวที่เกี่ยวข้อง | Lees meer | Lees verder | Meer lezen | Läs mer | Les mer | Læs mere
  Lue lisää | Lesa meira | Lestu meira | Czytaj więcej | Zobacz więcej | Čtěte více | Čítajte viac | Citește mai mult
  Citeşte mai mult | Citește mai multe | Дізнайтеся більше | Διαβάστε περισσότερα | Baca selengkapnya | और पढ़ें
  पढ़ें | もっと読む | 続きを読む | 더 읽기 | 更多阅读 | 更多閱讀 | 閱讀更多 | 看更多 | Đọc tiếp | Soma zaidi | Funda kabanzi
`);
const isInvitation = anyOf(PHRASES);
const opensInvitation = beginsWith(PHRASES);

/** Phrases that are ordinary words of a sentence, so that only a colon or a bar after them makes an invitation. */
const AFTER = /^[^\p{L}\p{N}"'“”‘’„«「『]{0,6}[\p{L}\p{M}\s’'-]{2,40}\s?[:：|｜–—>»›→\]】〕》-]\s*\S/u;
const MAX_WORDS = 32;
const MAX_WORDS_OF_SEVERAL = 160;
const MAX_ITEMS = 6;
const MAX_ITEM_WORDS = 22;

/** Words that also open lines of information, or a link that authors put between their own paragraphs on purpose. */
const isWeak = anyOf(
  listed(`
  Watch | Read | More | Recommended | Learn more | Explore more | Further reading | See also | Read more | بخوانید | شاهد
  اقرأ المزيد | À lire | Leia mais | Lesen Sie mehr | Saiba mais
  Lees meer | Lees verder | Meer lezen | Läs mer | Les mer | Læs mere | Lue lisää | Lesa meira | Lestu meira
  Czytaj więcej | Zobacz więcej | Čtěte více | Čítajte viac | Citește mai mult | Citeşte mai mult | Citește mai multe
  Дізнайтеся більше | Διαβάστε περισσότερα | Baca selengkapnya | और पढ़ें | पढ़ें | もっと読む | 続きを読む | 더 읽기 | 更多阅读 | 更多閱讀
  閱讀更多 | 看更多 | Đọc tiếp | Soma zaidi | Funda kabanzi | Polecamy | Zie ook | Lásd még | Sjá einnig | Recomandări
`),
);
const MIN_HEADLINE_WORDS = 4;

/** Weak words count in capitals, as pages print them: `READ MORE: The …`. */
const OPENS_IN_CAPITALS = /^[^\p{L}]{0,6}\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,3}\s?[:：|–—-]/u;

/** Drops pictograms in front: the comparable form keeps them. */
const withoutSigns = (key: string): string => (SIGN.test(key) ? key.replace(SIGNS, '') : key);
const SIGN = /^[\ud800-\udfff]/;
const SIGNS = /^[^\p{L}\p{N}]+/u;

/** Whether the line invites to another story and names it. */
export const isReadAlso = oncePerLine((line) => {
  if (line.words > MAX_WORDS_OF_SEVERAL) return false;
  const key = withoutSigns(line.key);
  const phrase = opensInvitation(key);
  if (phrase === null || !AFTER.test(line.text)) return false;
  // Several on one block each have their own phrase.
  if (line.words > MAX_WORDS && line.words > MAX_WORDS * (key.split(phrase).length - 1)) return false;
  // One word and a colon may open any sentence; a headline has no full stop.
  if (line.endsSentence && !isQuestion(line) && !phrase.includes(' ')) return false;
  const rest = key.slice(phrase.length);
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
  for (const index of underOneLabel(view))
    if (!found.has(index)) found.set(index, 'One of several headlines under one label');
  return [...found].map(([index, reason]) => ({
    index,
    residue: 'read-also',
    reason,
    evidence: { text: view.line(index).text },
  }));
};

/** A label in capitals of two and more words before a bar, of three and more before a colon, and what looks like a headline after it. */
const CAPITALS_AND_HEADLINE =
  /^[^\p{L}\p{N}"“”«„]{0,6}(\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,6})\s?[|｜]\s?(\S.*)$|^[^\p{L}\p{N}"“”«„]{0,6}(\p{Lu}{2,}(?:\s\p{Lu}{2,}){2,6})\s?:\s(\S.*)$/u;
const MIN_UNDER_ONE_LABEL = 2;

/**
 * The lines that come back under one label in capitals, each a headline without a full stop between two paragraphs: inserts in whatever
 * language. Speakers and entries of a list follow upon each other, and what they say ends with a full stop.
 */
function underOneLabel(view: StoryView): number[] {
  const open = view.open();
  const byLabel = new Map<string, number[]>();
  open.forEach((index, place) => {
    const line = view.line(index);
    // A full stop is told at once, and most lines have one.
    if (line.endsSentence && !isQuestion(line)) return;
    const headline = labelledHeadline(line);
    if (headline === null || index < view.head.bodyStart) return;
    const [above, below] = [open[place - 1], open[place + 1]];
    const isBetween = [above, below].every((beside) => beside !== undefined && isProse(view.line(beside)));
    if (isBetween) byLabel.set(headline.label, [...(byLabel.get(headline.label) ?? []), index]);
  });
  return [...byLabel.values()].filter((indices) => indices.length >= MIN_UNDER_ONE_LABEL).flat();
}

/** The label and the headline of a line, where it has them. */
const labelledHeadline = oncePerLine((line): { label: string } | null => {
  if (line.words > MAX_WORDS || (line.mark !== undefined && line.mark !== 'paragraph')) return null;
  if (!line.text.includes('|') && !line.text.includes(': ') && !line.text.includes('｜')) return null;
  const [, label, headline, long, after] = CAPITALS_AND_HEADLINE.exec(line.text) ?? [];
  const title = headline ?? after ?? '';
  // All in capitals, a title is set so as a whole.
  if (title.split(' ').length < MIN_HEADLINE_WORDS || title === title.toUpperCase()) return null;
  return { label: label ?? long ?? '' };
});

const isLabelled = (line: Line): boolean =>
  isLabelShaped({ words: line.words, text: line.key }) || /[:：]\s*$/u.test(line.text);

/** The unbroken run of headlines under a label; a last one shorter than all others is the heading of what follows. */
function headlinesBelow(
  below: readonly number[],
  lineAt: (index: number) => Line,
  isStructure: (index: number) => boolean,
): number[] {
  const items: number[] = [];
  const isHeadlineAt = (index: number | undefined): boolean =>
    index !== undefined &&
    !isStructure(index) &&
    isHeadlineShaped(lineAt(index)) &&
    lineAt(index).words >= MIN_HEADLINE_WORDS;
  for (const [place, index] of below.entries()) {
    const line = lineAt(index);
    if (isStructure(index) || !isHeadlineShaped(line) || line.words > MAX_ITEM_WORDS) break;
    // A word or two above a headline are its section; above anything else, the heading of what follows.
    if (line.words < MIN_HEADLINE_WORDS && !isHeadlineAt(below[place + 1])) break;
    items.push(index);
  }
  const lengths = items.map((index) => lineAt(index).words).filter((words) => words >= MIN_HEADLINE_WORDS);
  const last = lengths.at(-1) ?? 0;
  const isHeading = lengths.length > 1 && lengths.slice(0, -1).every((length) => length > last);
  return isHeading ? items.slice(0, -1) : items;
}
