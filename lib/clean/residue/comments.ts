import { cutBefore } from '../../text/cut';
import { HAS } from '../../text/scan';
import { isAscii, type Line, oncePerLine } from '../line';
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
  Reacties | Reageer | Plaats een reactie | Geef een reactie | Laat een reactie achter | Kommentarer | Kommentera
  Lämna en kommentar | Skriv en kommentar | Lämna ett svar | Legg igjen en kommentar | Legg igjen et svar
  Skriv kommentar | Efterlad en kommentar | Læg en kommentar | Kommentit | Kommentoi | Jätä kommentti
  Kirjoita kommentti | Ummæli | Skrifa ummæli | Komentarze | Dodaj komentarz | Skomentuj | Zostaw komentarz
  Napisz komentarz | Brak komentarzy | Pokaż komentarze | Komentáře | Diskuze | Přidat komentář | Napsat komentář
  Vstoupit do diskuze | Vstoupit do diskuse | Komentáre | Pridať komentár | Zanechajte komentár | Hozzászólások
  Szólj hozzá | Szóljon hozzá | Hozzászólás írása | Kommentek | Comentarii | Lasă un comentariu | Lasă un răspuns
  Adaugă comentariu | Adaugă un comentariu | Niciun comentariu | Коментарі | Залишити коментар | Додати коментар
  Коментувати | Залишити відповідь | Σχόλια | Αφήστε ένα σχόλιο | Αφήστε σχόλιο | Αφήστε μια απάντηση
  Προσθήκη σχολίου | תגובות | הוסף תגובה | הוספת תגובה | כתוב תגובה | השאר תגובה | לכל התגובות | टिप्पणी करें
  कमेंट करें | अपनी प्रतिक्रिया दें | Komentar | Tinggalkan komentar | Tinggalkan balasan | Tulis komentar
  Kirim komentar | Belum ada komentar | Bình luận | Gửi bình luận | Viết bình luận | Để lại bình luận | Ý kiến bạn đọc
  コメント | コメントを残す | コメントを書く | コメントする | コメント一覧 | 댓글 | 댓글쓰기 | 댓글 쓰기 | 댓글 작성 | 댓글을 남겨주세요 | 전체 댓글 | 评论 | 发表评论 | 发表回复 | 我要评论
  网友评论 | 最新评论 | 留下评论 | 評論 | 發表評論 | 我要留言 | 發表留言 | 發佈留言 | 網友留言 | Acha maoni | Toa maoni | Lewer kommentaar
  Los kommentaar
`),
);
/** Every one of a form's sentences has one of these in it; the second are no ASCII. */
const FORM_HINT = /mail|fields are|logged in|notify me|save my|moderated|e-post/;
const OTHER_FORM_HINT = /sähköp|адрес|بريد|نشان|electrónico|メール|이메일|邮箱|電子郵件|διεύθυν|אימייל/;
const isFormText = mentions(
  listed(`
  your email address will not be published | required fields are marked | you must be logged in to | notify me of
  save my name | comments are moderated | comments will be moderated | comments may be moderated | votre adresse e-mail ne sera pas publiée
  tu dirección de correo electrónico no será publicada | deine e-mail-adresse wird nicht veröffentlicht
  o seu endereço de e-mail não será publicado | il tuo indirizzo email non sarà pubblicato
  ваш адрес email не будет опубликован | e-posta adresiniz yayınlanmayacak | لن يتم نشر عنوان بريدك
  نشانی ایمیل شما منتشر نخواهد شد
  je e-mailadres wordt niet gepubliceerd | het e-mailadres wordt niet gepubliceerd | din e-postadress kommer inte
  din e-postadresse vil ikke bli publisert | din e-mailadresse vil ikke blive publiceret
  sähköpostiosoitettasi ei julkaista | twój adres e-mail nie zostanie opublikowany
  vaše e-mailová adresa nebude zveřejněna | vaša e-mailová adresa nebude zverejnená | az e-mail címet nem tesszük közzé
  adresa ta de email nu va fi publicată | ваша e-mail адреса не оприлюднюватиметься
  η ηλ. διεύθυνση σας δεν δημοσιεύεται | האימייל לא יוצג באתר | alamat email anda tidak akan dipublikasikan
  email của bạn sẽ không được hiển thị công khai | メールアドレスが公開されることはありません | 이메일 주소는 공개되지 않습니다 | 您的邮箱地址不会被公开
  發佈留言必須填寫的電子郵件地址不會公開
`),
  (key, isAscii) => FORM_HINT.test(key) || (!isAscii && OTHER_FORM_HINT.test(key)),
);
const COUNT = new RegExp(
  `^(?:\\(?${N}{1,5}\\)?\\s(?:comments?|replies|responses|thoughts on .{1,200}|commentaires?|comentarios?|kommentare?|comentários?|commenti|комментари(?:й|я|ев)|yorum|تعليق|تعليقات|نظر|دیدگاه|reacties?|kommentarer|kommenttia?|komentarz[ey]?|komentář[eů]|komentár(?:e|ov)|hozzászólás|comentarii|коментар(?:і|ів)?|σχόλι[αο]|תגובות|komentar|bình luận)|(?:comments?|commentaires?|comentarios|kommentare|comentários|commenti|комментарии|yorumlar|التعليقات|تعليقات|نظرات|reacties|kommentarer|kommentit|komentarze|komentáře|komentáre|diskuze|diskusia|hozzászólások|comentarii|коментарі|σχόλια|תגובות|komentar|bình luận|コメント|댓글|评论|評論|留言)\\s?[(:]\\s?${N}{1,5}\\)?)$`,
  'iu',
);
const isThreadMark = anyOf(
  listed(`
  Reply | Report | Like | Quote | Flag | Permalink | Upvote | Répondre | Responder | Antworten | Rispondi
  Ответить | Yanıtla | Cevapla | رد | پاسخ
  Beantwoorden | Svara | Svar | Vastaa | Odpowiedz | Odpovědět | Odpovedať | Válasz | Răspunde | Відповісти | Απάντηση
  השב | Balas | Trả lời | 返信 | 답글 | 回复 | 回覆
`),
);
const SAYS = /^.{1,60} (?:says|wrote|said|dit|dice|sagt|diz|пишет|говорит|يقول)\s?:$/iu;
const MAX_CHARACTERS = 200;
const MIN_THREAD_MARKS = 2;

/** The first comment shows its marks soon after the heading; a button of the same words above a story has the story below it. */
const MAX_LINES_TO_FIRST_MARK = 8;

const isForm = oncePerLine(
  (line) => line.text.length <= MAX_CHARACTERS && isFormText(line.key, isAscii(line)) !== null,
);

const isCount = (line: Line): boolean => (line.has & HAS.figure) !== 0 && COUNT.test(line.text);

/** Whether the line heads or closes the readers' comments. */
const isCommentsHeading = oncePerLine(
  (line) => line.text.length <= MAX_CHARACTERS && (isHeading(line.key) || isCount(line) || isForm(line)),
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
const isCountAlone = (line: Line): boolean => isCount(line) && !isHeading(line.key);

/** Where a thread of comments begins: a heading below which there are replies, `… says:` lines and dates. */
function threadStart(kept: readonly number[], lineAt: (index: number) => Line): number | null {
  let marks = 0;
  let start: number | null = null;
  let sinceMark = 0;
  for (const index of [...kept].reverse()) {
    const line = lineAt(index);
    sinceMark++;
    if (isThreadMark(line.key) || (line.text.endsWith(':') && SAYS.test(line.text.slice(-80))) || isTimestamp(line)) {
      marks++;
      sinceMark = 0;
    }
    const isNear = sinceMark <= MAX_LINES_TO_FIRST_MARK;
    if (marks >= MIN_THREAD_MARKS && isNear && (isCount(line) || isHeading(line.key))) start = index;
  }
  return start;
}
