import { isQuoted, type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, listed, mentions } from '../wording';

const isHeading = anyOf(
  listed(`
  About the author | About the authors | About the writer | About author | Author | Authors | The author
  Written by | More from this author | More by this author | View all posts | View all articles | See all articles
  عن الكاتب | نبذة عن الكاتب | الكاتب | À propos de l’auteur | À propos de l’autrice | L’auteur | Sobre el autor
  Sobre la autora | Acerca del autor | Über den Autor | Über die Autorin | Zum Autor | Zur Person
  Sobre o autor | Sobre a autora | Informazioni sull’autore | L’autore | L’autrice | Об авторе | Автор
  Yazar hakkında | درباره نویسنده | نویسنده
  Over de auteur | Om författaren | Om forfatteren | Om skribenten | Kirjoittajasta | O autorze | O autorovi
  O autorce | A szerzőről | Despre autor | Про автора | Σχετικά με τον συντάκτη | על הכותב | על הכותבת
  लेखक के बारे में | Tentang penulis | Về tác giả | 著者について | 筆者紹介 | 作者简介 | 作者簡介 | 关于作者 | 關於作者 | Kuhusu mwandishi
  Oor die skrywer
  Der Autor | Die Autorin | Die Autoren | Zur Autorin | De auteur
`),
);
const WORK = mentions(
  listed(`
  is a reporter | is a senior reporter | is a correspondent | is a staff writer | is a freelance | is a journalist
  is an editor | is a writer | is the editor | is a contributor | is a contributing | is a senior
  is a columnist | is a producer | is an author | covers | writes about | writes for | has written | reports on
  reports for | contributed to this | est journaliste | est correspondante? | es periodista | es corresponsal
  ist redakteur | ist redakteurin | ist journalist | ist journalistin | schreibt über | é jornalista
  è giornalista | è una giornalista | корреспондент | журналист | gazeteci | muhabir | صحفي | صحافي | كاتب | كاتبة
  صحفية | صحافية | محرر في | محررة في | روزنامه‌نگار | خبرنگار
  korrespondent | korrespondentin | redakteur | redakteurin | reporterin | journaliste
  correspondante | correspondant | corresponsal | redactora | redactor | verslaggever | redacteur | correspondent voor
  journalistin | redaktör | journalist på | journalist i | toimittaja | dziennikarz | dziennikarka | redaktorka
  újságíró | jurnalist | jurnalistă | журналіст | журналістка | кореспондент | δημοσιογράφος | כתב | כתבת | पत्रकार
  wartawan | jurnalis | phóng viên | 記者 | 기자 | 记者
`),
);
const CONTACT = mentions(
  listed(`
  follow him | follow her | follow them | follow me | can be reached | reach him | reach her | reach them
  contact him | contact her | on twitter | on x | on mastodon | on linkedin | on bluesky | on facebook | email him
  email her | view all posts by | suivez-le | suivez-la | sígalo | sígala | folgen sie ihm | folgen sie ihr
  siga-o | siga-a | seguilo | seguila | يمكن متابعته
`),
);
const ADDRESS = /[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]{1,63}\.\p{L}{2,10}|(?:^|\s)@[\p{L}\p{N}_]{2,30}\b/u;
const MAX_WORDS = 80;
/** The box stands at the very end; the same words further up are the story's. Without a heading it is among the last lines of all. */
const MAX_LINES_BELOW = 12;
const MAX_LINES_BELOW_UNHEADED = 4;
const MAX_LINES_UNDER_HEADING = 3;

const isAboutSomebody = oncePerLine((line) => {
  if (line.words > MAX_WORDS || isQuoted(line)) return false;
  return (line.text.includes('@') && ADDRESS.test(line.text)) || CONTACT(line.key) !== null;
});
const namesWork = oncePerLine((line) => line.words <= MAX_WORDS && WORK(line.key) !== null);

/** Finds the box about the author at the end: its heading and what follows, or a description that ends in how to reach the person. */
export const authorBox: ResidueRule = (view) => {
  const kept = view.open().filter((index) => index > view.head.bodyStart);
  const found = new Map<number, string>();
  const tail = kept.slice(-MAX_LINES_BELOW);
  const author = view.head.byline === null ? '' : view.line(view.head.byline).key;
  tail.forEach((index, place) => {
    const line = view.line(index);
    if (isHeading(line.key)) {
      const below = tail.slice(place + 1, place + 1 + MAX_LINES_UNDER_HEADING);
      const described = below.findLastIndex(
        (under) => isAboutSomebody(view.line(under)) || namesWork(view.line(under)),
      );
      if (described < 0) return;
      found.set(index, 'Heads the box about the author');
      for (const under of below.slice(0, described + 1)) found.set(under, 'Describes the author, below the story');
    } else if (found.has(index) || place < tail.length - MAX_LINES_BELOW_UNHEADED) {
      return;
    } else if (isAboutSomebody(line) && (namesWork(line) || isNamed(line, author))) {
      found.set(index, 'Describes the author and how to reach them, below the story');
    } else if (isNamed(line, author) && namesWork(line)) {
      found.set(index, 'Describes the author named in the byline, below the story');
    }
  });
  return [...found].map(([index, reason]) => ({
    index,
    residue: 'author-box',
    reason,
    evidence: { text: view.line(index).text },
  }));
};

const FIRST_TWO_WORDS = /^\S+ \S+/u;

/** Whether the line begins with the name that stands in the byline. */
function isNamed(line: Line, byline: string): boolean {
  const name = FIRST_TWO_WORDS.exec(line.key)?.[0] ?? '';
  return name.length > 4 && byline.includes(name);
}
