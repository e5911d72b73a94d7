import { isBulleted, isProse, isQuestion, type Line, leadsOn, oncePerLine } from '../line';
import type { Proposal, ResidueRule, StoryView } from '../story-view';
import { listed, mentions } from '../wording';
import { hasSeveralSentences, isStatement, lineAt, MAX_STATEMENT_WORDS } from './poll';

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
 * Finds polls in the page's own words: a question between two paragraphs, and answers below it, on lines of their own where it asks the
 * reader, or all glued on one. An interview has more questions, a quiz no answer that speaks for the reader, and a list of the story is
 * marked as one.
 */
export const ownWordedPoll: ResidueRule = (view) => {
  const kept = view.open().filter((index) => index >= view.head.bodyStart);
  const asking = kept.flatMap((index, place) => (asksOneThing(view.line(index)) ? [place] : []));
  if (kept.filter((index) => isQuestion(view.line(index))).length > MAX_QUESTIONS) return [];
  return asking.flatMap((place) => {
    const above = lineAt(view, kept, place - 1);
    if (!above || !isProse(above)) return [];
    const answers = ownAnswersBelow(view, kept, place);
    const after = lineAt(view, kept, place + 1 + answers);
    if (answers === 0 || (after && !isProse(after))) return [];
    return kept.slice(place, place + 1 + answers).map(
      (index, at): Proposal => ({
        index,
        residue: 'poll',
        reason: at === 0 ? 'The statement or question of a poll' : 'A prompt or an answer of a poll',
        evidence: { text: view.line(index).text },
      }),
    );
  });
};

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
