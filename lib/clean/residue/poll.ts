import { HAS } from '../../text/scan';
import { isBulleted, isProse, isQuestion, type Line, leadsOn, oncePerLine } from '../line';
import type { ResidueRule, StoryView } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

const isPrompt = anyOf(
  listed(`
  What do you think | What’s your opinion | What is your opinion | What is your view | Do you agree
  Do you agree or disagree | Agree or disagree | Cast your vote | Vote | Vote now | Vote here | Vote below
  Have your say | Take our poll | Take the poll | Take part in our poll | Your opinion | Your vote | Your view
  Poll | Reader poll | Quick poll | Poll of the day | Poll results | View results | See results | Show results
  Results | Submit | Submit vote | Thank you for voting | Loading poll | Tell us what you think | Voting closed
  Poll closed | ما رأيك | ما رأيكم | صوت الآن | صوّت | شارك برأيك | استطلاع | استطلاع رأي | عرض النتائج | النتائج
  Qu’en pensez-vous | Votez | Votez maintenant | Donnez votre avis | Votre avis | Sondage | Voir les résultats
  ¿Qué opinas? | ¿Qué piensas? | ¿Usted qué opina? | Vota | Vota ahora | Vote ahora | Encuesta | Ver resultados
  Was denken Sie | Was meinen Sie | Was meinst du | Ihre Meinung | Stimmen Sie ab | Jetzt abstimmen | Abstimmen
  Umfrage | Ergebnisse anzeigen | O que você acha | Qual é a sua opinião | Vote agora | Enquete | Ver resultado
  Che ne pensi | Cosa ne pensi | Cosa ne pensate | Vota ora | Sondaggio | Vedi i risultati | Что вы думаете
  А что думаете вы | Голосовать | Проголосовать | Проголосуйте | Опрос | Результаты | Ne düşünüyorsunuz
  Siz ne düşünüyorsunuz | Oy ver | Oyla | Anket | Sonuçları gör | Sonuçlar | نظر شما چیست | شما چه فکر می‌کنید
  رای دهید | نظرسنجی | مشاهده نتایج
  Stem nu | Wat vind jij | Wat vindt u | Stelling | Rösta | Rösta nu | Vad tycker du | Omröstning | Stem nå
  Hva mener du | Avstemning | Hvad mener du | Afstemning | Äänestä | Mitä mieltä olet | Zagłosuj | Głosuj | Sonda
  Ankieta | Co sądzisz | Co o tym sądzisz | Anketa | Hlasovat | Hlasujte | Hlasovať | Szavazás | Szavazok
  Ön mit gondol | Sondaj | Votează | Ce părere ai | Ce părere aveți | Опитування | Голосуйте | А що думаєте ви
  Δημοσκόπηση | Ψηφίστε | Ψηφοφορία | סקר | הצביעו | מה דעתכם | वोट करें | आपकी राय | Jajak pendapat
  Bagaimana pendapat Anda | Bình chọn | Thăm dò ý kiến | アンケート | 投票する | 結果を見る | 투표하기 | 설문조사 | 결과보기 | 投票 | 查看结果 | 查看結果
  你怎么看 | 你怎麼看
`),
);
const isAnswer = anyOf(
  listed(`
  Yes | No | Maybe | Agree | Disagree | Strongly agree | Strongly disagree | Somewhat agree | Somewhat disagree
  I agree | I disagree | Neutral | Neither | Don’t know | I don’t know | Do not know | Not sure | Unsure
  Undecided | No opinion | No idea | Other | None of the above | Both | For | Against | True | False | Support
  Oppose | Abstain | نعم | لا | ربما | أوافق | لا أوافق | موافق | غير موافق | لا أعرف | لا أدري | لست متأكدا
  محايد | Oui | Non | Peut-être | D’accord | Pas d’accord | Sans opinion | Ne sait pas | Je ne sais pas | Sí
  Tal vez | Quizás | De acuerdo | En desacuerdo | No sé | No sabe | No lo sé | Ja | Nein | Vielleicht | Weiß nicht
  Stimme zu | Stimme nicht zu | Keine Meinung | Unentschieden | Sim | Não | Talvez | Concordo | Discordo
  Não sei | Sì | Forse | D’accordo | Non so | In disaccordo | Contrario | Favorevole | Да | Нет | Может быть
  Не знаю | Согласен | Не согласен | Затрудняюсь ответить | Evet | Hayır | Belki | Katılıyorum | Katılmıyorum
  Kararsızım | Bilmiyorum | Fikrim yok | بله | خیر | شاید | موافقم | مخالفم | نمی‌دانم | نظری ندارم
  Nee | Misschien | Weet niet | Weet ik niet | Geen mening | Eens | Oneens | Nej | Kanske | Vet ej | Vet inte | Nei
  Kanskje | Vet ikke | Ved ikke | Måske | Kyllä | Ei | Ehkä | En osaa sanoa | En tiedä | Já | Veit ekki | Tak | Nie
  Nie wiem | Nie mam zdania | Trudno powiedzieć | Ano | Ne | Nevím | Možná | Áno | Neviem | Igen | Nem | Nem tudom
  Talán | Da | Nu | Nu știu | Poate | Так | Ні | Важко відповісти | Важко сказати | Ναι | Όχι | Ίσως | Δεν ξέρω
  Δεν γνωρίζω | כן | לא | אולי | לא יודע | हां | हाँ | नहीं | पता नहीं | कह नहीं सकते | Ya | Tidak | Mungkin
  Tidak tahu | Setuju | Tidak setuju | Có | Không | Đồng ý | Không đồng ý | Không biết | はい | いいえ | わからない | 賛成 | 反対
  どちらともいえない | 예 | 네 | 아니오 | 아니요 | 찬성 | 반대 | 잘 모르겠다 | 모르겠음 | 是 | 否 | 赞成 | 反对 | 不知道 | 支持 | 贊成 | 反對 | Ndiyo | Hapana
  Sijui | Yebo | Cha | Weet nie
`),
);
const opensPrompt = beginsWith(
  listed(`
  What do you think | Do you agree | Cast your vote | Vote now | Have your say | Total votes | Votes cast
  Number of votes | Poll: | Reader poll | Total | Nombre de votes | Total de votos | Abgegebene Stimmen
  Всего голосов | Toplam oy | إجمالي الأصوات | عدد الأصوات | تعداد آرا | Voti totali
`),
);
const N = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const SHARE = new RegExp(
  `^.{1,60}?[\\s:(–—-]{1,3}${N}{1,3}(?:[.,]${N}{1,2})?\\s?[%٪]\\)?(?:\\s?[(–—-]\\s?${N}[${N.slice(1, -1)},.]{0,9}\\s?\\p{L}{0,12}\\)?)?$`,
  'u',
);
const SHARE_ALONE = new RegExp(`^\\(?${N}{1,3}(?:[.,]${N}{1,2})?\\s?[%٪]\\)?$`, 'u');
const VOTES = new RegExp(
  `^${N}[${N.slice(1, -1)},.]{0,9}\\s(?:votes?|votos|stimmen|voti|голос(?:а|ов)?|oy|صوت|أصوات|رای)$`,
  'iu',
);
const BOX = /^[○●◯☐☑☒□■◻◉◎]\s?/u;
export const MAX_STATEMENT_WORDS = 30;
const MAX_PROMPT_WORDS = 7;
const MAX_ANSWER_WORDS = 6;
const MIN_STATEMENT_WORDS = 3;
const MAX_OWN_ANSWERS = 6;
const MAX_CHARACTERS = 120;

type Part = 'prompt' | 'answer' | 'share' | null;

/** What a line is in a poll, by its words: a prompt, an answer, an answer with its share of votes, or nothing of a poll. */
const partOf = oncePerLine((line): Part => {
  if (line.text.length > MAX_CHARACTERS || isProse(line)) return null;
  if ((line.has & HAS.figure) !== 0 && isShare(line)) return 'share';
  if (isAnswer(line.key.replace(BOX, ''))) return 'answer';
  if (isPrompt(line.key)) return 'prompt';
  return opensPrompt(line.key) !== null && line.words <= MAX_PROMPT_WORDS ? 'prompt' : null;
});

const isShare = ({ text, words }: Line): boolean =>
  VOTES.test(text) || SHARE_ALONE.test(text) || (words <= MAX_ANSWER_WORDS + 2 && SHARE.test(text));

/** Finds polls in known words: a statement or question, printed once or twice, with a prompt or answers below it. */
export const poll: ResidueRule = (view) => {
  const kept = view.open().filter((index) => index >= view.head.bodyStart);
  const found = new Map<number, string>();
  for (let place = 1; place < kept.length; place++) {
    let end = place;
    while (end < kept.length && partOf(view.line(kept[end] ?? 0)) !== null) end++;
    const isLast = end === kept.length;
    if (end > place) {
      const statement = statementAbove(view, kept, place, end, isLast);
      if (statement > 0) {
        for (const index of kept.slice(place - statement, place))
          found.set(
            index,
            statement > 1 ? 'The statement of a poll, printed twice' : 'The statement or question of a poll',
          );
        for (const index of kept.slice(place, end)) found.set(index, 'A prompt or an answer of a poll');
      }
      place = end;
    }
  }
  if (found.size === 0) for (const [index, reason] of unworded(view, kept)) found.set(index, reason);
  return [...found].map(([index, reason]) => ({
    index,
    residue: 'poll',
    reason,
    evidence: { text: view.line(index).text },
  }));
};

/** How many lines above the prompts and answers belong to the poll; 0 where they are no poll. */
function statementAbove(view: StoryView, kept: readonly number[], place: number, end: number, isLast: boolean): number {
  const statement = lineAt(view, kept, place - 1);
  const twin = lineAt(view, kept, place - 2);
  if (!statement) return 0;
  const parts = kept.slice(place, end).map((index) => partOf(view.line(index)));
  const prompts = parts.filter((part) => part === 'prompt').length;
  const answers = parts.length - prompts;
  if (
    twin &&
    twin.key === statement.key &&
    statement.words >= MIN_STATEMENT_WORDS &&
    statement.words <= MAX_STATEMENT_WORDS
  )
    return 2;
  const own = view.isOutsideBody(kept[place - 1] ?? 0, view.bodyEnd()) ? ownAnswersAbove(view, kept, place) : 0;
  if (own > 0 && (prompts > 0 || parts.includes('share'))) return own;
  if (!isStatement(statement)) return 0;
  const isWorded = prompts > 0 || parts.includes('answer') || (isQuestion(statement) && parts.includes('share'));
  if (answers >= 2 && isWorded && (prompts > 0 || parts.includes('share') || isLast)) return 1;
  // A question may be answered by one word in an interview; a prompt at the very end cannot.
  return isLast && prompts > 0 ? 1 : 0;
}

/** How many lines above are a question and the short answers that its poll words for itself; 0 where no question heads them. */
function ownAnswersAbove(view: StoryView, kept: readonly number[], place: number): number {
  for (let count = 1; count <= MAX_OWN_ANSWERS + 1; count++) {
    const line = lineAt(view, kept, place - count);
    if (!line) return 0;
    if (isQuestion(line)) return isStatement(line) && count > 1 ? count : 0;
    if (line.words > MAX_ANSWER_WORDS || line.endsSentence || leadsOn(line)) return 0;
  }
  return 0;
}

/** Whether a line may be what a poll asks: a short statement or a single question. */
export const isStatement = (line: Line): boolean =>
  line.words >= MIN_STATEMENT_WORDS &&
  line.words <= MAX_STATEMENT_WORDS &&
  !isBulleted(line) &&
  (isQuestion(line) ? !hasSeveralSentences(line) : !line.endsSentence) &&
  !/[:،,;]$/u.test(line.text);

/** A paragraph that ends with a question is the author's; a poll asks one thing. */
export const hasSeveralSentences = (line: Line): boolean => /[.!?؟]["”»]?\s+\S/u.test(line.text);

/** A poll in words that are not known: at the very end, a statement twice and up to three short lines. */
function unworded(view: StoryView, kept: readonly number[]): [number, string][] {
  for (let short = 1; short <= 3; short++) {
    const place = kept.length - short;
    const statement = lineAt(view, kept, place - 1);
    const twin = lineAt(view, kept, place - 2);
    if (!statement || !twin || place - 2 < 1) continue;
    const areShort = kept
      .slice(place)
      .every((index) => view.line(index).words <= MAX_ANSWER_WORDS && !/[.]$/u.test(view.line(index).text));
    if (
      areShort &&
      twin.key !== '' &&
      twin.key === statement.key &&
      statement.words > MIN_STATEMENT_WORDS &&
      statement.words <= MAX_STATEMENT_WORDS
    ) {
      return kept
        .slice(place - 2)
        .map((index) => [index, 'At the very end, a statement printed twice and short answers']);
    }
  }
  return [];
}

/** The line that stands at a place among those that are kept; null outside them. */
export function lineAt(view: StoryView, kept: readonly number[], place: number): Line | null {
  const index = kept[place];
  return index === undefined ? null : view.line(index);
}
