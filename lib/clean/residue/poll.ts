import { HAS } from '../../text/scan';
import { isBulleted, isProse, isQuestion, type Line, leadsOn, oncePerLine } from '../line';
import type { ResidueRule, StoryView } from '../story-view';
import { anyOf, beginsWith, listed, mentions } from '../wording';

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
const MAX_STATEMENT_WORDS = 30;
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

/** Finds polls: a statement or question, printed once or twice, with a prompt or answers below it. */
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
  for (const [index, reason] of ofTheReader(view, kept)) if (!found.has(index)) found.set(index, reason);
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

const isStatement = (line: Line): boolean =>
  line.words >= MIN_STATEMENT_WORDS &&
  line.words <= MAX_STATEMENT_WORDS &&
  !isBulleted(line) &&
  (isQuestion(line) ? !hasSeveralSentences(line) : !line.endsSentence) &&
  !/[:،,;]$/u.test(line.text);

/** A paragraph that ends with a question is the author's; a poll asks one thing. */
const hasSeveralSentences = (line: Line): boolean => /[.!?؟]["”»]?\s+\S/u.test(line.text);

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

/** How a question asks its reader, and how an answer speaks for one; with answers worded by the page, both are needed. */
const asksReader = mentions(
  listed(`
  you | your | du | dein | deine | deiner | deinen | dir | dich | ihr | euch | sie | ihre | ihnen | vous | votre | vos | tu | ton | ta | tes | usted | tus | te
  você | seu | sua | lei | voi | tuo | tua | je | jij | jouw | jullie | din | ditt | dina | dig | deg | sinä | sinun | twój | twoja | twoim | pana | pani | vy | váš | vaše
  podle vás | ön | önnek | dumneavoastră | вы | вам | вас | ваш | ваше | ты | ви | вас | ваша | εσείς | σας | אתם | לדעתכם | आप | आपको | anda | kamu | bạn | siz | sizin
  sizce | sence | أنت | رأيك | برأيك | شما
`),
);
const speaksForReader = mentions(
  listed(`
  i | i’m | my | me | not sure | dont know | ich | mir | mich | mein | weiß nicht | egal | keine ahnung | je | jai | moi | sais pas | no sé | yo | me da igual | eu | não sei
  io | non so | mi | ik | mij | weet niet | geen mening | jag | mig | vet inte | vet ej | jeg | meg | mig | vet ikke | ved ikke | minä | en tiedä | en osaa | nie wiem | mam | nie mam
  nevím | nemám | neviem | nem tudom | nu știu | я | мне | меня | не знаю | мені | δεν ξέρω | לא יודע | पता नहीं | saya | tidak tahu | tôi | không biết | ben | bilmiyorum
  fikrim yok | لا أعرف | لا أدري | نمی‌دانم
`),
);
const MIN_OWN_ANSWERS = 3;
const MAX_OWN_ANSWERS_BELOW = 8;
const MAX_OWN_ANSWER_WORDS = 12;

/** A story with more questions than this on lines of their own is made of questions. */
const MAX_QUESTIONS = 3;
/** Answers whose blanks went with the buttons between them: `Yes, certainly.Only with proof.I am not sure.` */
const GLUED = /(?<=\p{Ll}[.!])(?=\p{Lu})/u;

/**
 * A question between two paragraphs, and answers in the page's own words below it: on lines of their own where it asks the reader, or
 * all glued on one. An interview has more questions, a quiz no answer that speaks for the reader, and a list of the story is marked as one.
 */
function* ofTheReader(view: StoryView, kept: readonly number[]): Generator<[number, string]> {
  const asking = kept.flatMap((index, place) => (asksOneThing(view.line(index)) ? [place] : []));
  if (asking.length === 0 || kept.filter((index) => isQuestion(view.line(index))).length > MAX_QUESTIONS) return;
  for (const place of asking) {
    const above = lineAt(view, kept, place - 1);
    if (!above || !isProse(above)) continue;
    const answers = ownAnswersBelow(view, kept, place);
    const after = lineAt(view, kept, place + 1 + answers);
    if (answers === 0 || (after && !isProse(after))) continue;
    yield [kept[place] ?? 0, 'The statement or question of a poll'];
    for (const index of kept.slice(place + 1, place + 1 + answers)) yield [index, 'A prompt or an answer of a poll'];
  }
}

const asksOneThing = oncePerLine(
  (line) =>
    line.endsSentence &&
    line.words <= MAX_STATEMENT_WORDS &&
    isQuestion(line) &&
    isStatement(line) &&
    isPlainText(line),
);

const isPlainText = (line: Line): boolean => line.mark === undefined || line.mark === 'paragraph';

/** How many lines below the question are its answers; 0 where they are none. */
function ownAnswersBelow(view: StoryView, kept: readonly number[], place: number): number {
  const next = lineAt(view, kept, place + 1);
  if (next && areGluedAnswers(next)) return 1;
  if (asksReader(lineAt(view, kept, place)?.key ?? '') === null) return 0;
  let count = 0;
  let hasReader = false;
  for (; count <= MAX_OWN_ANSWERS_BELOW; count++) {
    const line = lineAt(view, kept, place + 1 + count);
    if (!line || !isPlainText(line) || line.words > MAX_OWN_ANSWER_WORDS || isQuestion(line) || leadsOn(line)) break;
    if (/["“„«»:]/u.test(line.text) || isBulleted(line) || hasSeveralSentences(line)) break;
    hasReader ||= speaksForReader(line.key) !== null;
  }
  return hasReader && count >= MIN_OWN_ANSWERS && count <= MAX_OWN_ANSWERS_BELOW ? count : 0;
}

function areGluedAnswers(line: Line): boolean {
  const isShort = line.words <= MAX_OWN_ANSWERS_BELOW * MAX_OWN_ANSWER_WORDS;
  if (!isShort || !isPlainText(line) || speaksForReader(line.key.replaceAll('.', ' ')) === null) return false;
  const answers = line.text.split(GLUED);
  return (
    answers.length >= MIN_OWN_ANSWERS && answers.every((answer) => answer.split(' ').length <= MAX_OWN_ANSWER_WORDS)
  );
}

function lineAt(view: StoryView, kept: readonly number[], place: number): Line | null {
  const index = kept[place];
  return index === undefined ? null : view.line(index);
}
