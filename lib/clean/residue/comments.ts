import { cutBefore } from '../../text/cut';
import { type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, listed, mentions } from '../wording';
import { isTimestamp } from './timestamp-widget';

const N = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const isHeading = anyOf(
  listed(`
  Comments | Comment | Leave a comment | Leave a reply | Leave your comment | Post a comment | Add a comment
  Add comment | Write a comment | Join the conversation | Join the discussion | View comments | Show comments
  Read comments | Comments are closed | Be the first to comment | No comments | No comments yet | Cancel reply
  Post comment | Submit comment | Reader comments | Log in to comment | Log in to leave a comment
  Sign in to comment | Start the conversation | Discussion | التعليقات | تعليقات | اترك تعليقا | أضف تعليقا
  أضف تعليق | لا توجد تعليقات | Commentaires | Laisser un commentaire | Ajouter un commentaire | Réagir
  Poster un commentaire | Aucun commentaire | Comentarios | Deja un comentario | Deja una respuesta
  Sin comentarios | Kommentare | Kommentar schreiben | Schreibe einen Kommentar | Kommentar hinterlassen
  Keine Kommentare | Comentários | Deixe um comentário | Deixe uma resposta | Nenhum comentário | Commenti
  Lascia un commento | Nessun commento | Комментарии | Оставить комментарий | Добавить комментарий
  Нет комментариев | Yorumlar | Yorum yap | Yorum yaz | Bir yorum yazın | Bir cevap yazın | نظرات | دیدگاه‌ها
  نظر شما | ارسال نظر | دیدگاهتان را بنویسید
`),
);
const isFormText = mentions(
  listed(`
  your email address will not be published | required fields are marked | you must be logged in to | notify me of
  save my name | comments are moderated | comments will be moderated | comments may be moderated | votre adresse e-mail ne sera pas publiée
  tu dirección de correo electrónico no será publicada | deine e-mail-adresse wird nicht veröffentlicht
  o seu endereço de e-mail não será publicado | il tuo indirizzo email non sarà pubblicato
  ваш адрес email не будет опубликован | e-posta adresiniz yayınlanmayacak | لن يتم نشر عنوان بريدك
  نشانی ایمیل شما منتشر نخواهد شد
`),
);
const COUNT = new RegExp(
  `^(?:\\(?${N}{1,5}\\)?\\s(?:comments?|replies|responses|thoughts on .{1,200}|commentaires?|comentarios?|kommentare?|comentários?|commenti|комментари(?:й|я|ев)|yorum|تعليق|تعليقات|نظر|دیدگاه)|(?:comments?|commentaires?|comentarios|kommentare|comentários|commenti|комментарии|yorumlar|التعليقات|تعليقات|نظرات)\\s?[(:]\\s?${N}{1,5}\\)?)$`,
  'iu',
);
const isThreadMark = anyOf(
  listed(`
  Reply | Report | Like | Quote | Flag | Permalink | Upvote | Répondre | Responder | Antworten | Rispondi
  Ответить | Yanıtla | Cevapla | رد | پاسخ
`),
);
const SAYS = /^.{1,60} (?:says|wrote|said|dit|dice|sagt|diz|пишет|говорит|يقول)\s?:$/iu;
const MAX_CHARACTERS = 200;
const MIN_THREAD_MARKS = 2;

const isForm = oncePerLine((line) => line.text.length <= MAX_CHARACTERS && isFormText(line.key) !== null);

/** Whether the line heads or closes the readers' comments. */
const isCommentsHeading = oncePerLine(
  (line) => line.text.length <= MAX_CHARACTERS && (isHeading(line.key) || COUNT.test(line.text) || isForm(line)),
);

/** Finds the comments below a story: their headings and forms, and the thread itself where it shows its own marks. */
export const comments: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const kept = view.open().filter((index) => index > view.head.bodyStart);
  const thread = threadStart(kept, (index) => view.line(index));
  const heads = kept.filter(
    (index) => isCommentsHeading(view.line(index)) && (index > bodyEnd || isForm(view.line(index))),
  );
  const isThread = (index: number) => thread !== null && index >= thread;
  const headSet = new Set(heads);
  const beside = new Set(
    heads.filter((index) => !isCountAlone(view.line(index)) || headSet.has(index - 1) || headSet.has(index + 1)),
  );
  return kept
    .filter((index) => beside.has(index) || isThread(index))
    .map((index) => {
      const reason = beside.has(index) ? "The readers' comments begin here" : 'A comment of a reader, below the story';
      return {
        index,
        residue: 'comments',
        reason,
        evidence: { text: cutBefore(view.line(index).text, MAX_CHARACTERS) },
      };
    });
};

/** A count with nothing else of a comment form around it is a counter of the page. */
const isCountAlone = (line: Line): boolean => COUNT.test(line.text) && !isHeading(line.key);

/** Where a thread of comments begins: a heading below which there are replies, `… says:` lines and dates. */
function threadStart(kept: readonly number[], lineAt: (index: number) => Line): number | null {
  let marks = 0;
  let start: number | null = null;
  for (const index of [...kept].reverse()) {
    const line = lineAt(index);
    if (isThreadMark(line.key) || (line.text.endsWith(':') && SAYS.test(line.text.slice(-80))) || isTimestamp(line))
      marks++;
    if (marks >= MIN_THREAD_MARKS && (COUNT.test(line.text) || isHeading(line.key))) start = index;
  }
  return start;
}
