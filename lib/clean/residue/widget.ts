import { isHeadlineShaped, isProse, isSeen, type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, listed } from '../wording';

/** Buttons whose words nothing else is likely to print on a line of its own. */
const isUnmistakable = anyOf(
  listed(`
  A+ A- | A- A+ | A- A A+ | A A A | AAA | Text size | Font size | Increase font size | Decrease font size
  Reset font size | Change text size | Adjust text size | Listen to this article | Listen to article
  Listen to story | Print this page | Print this article | Print article | Print story | Save article
  Save this article | Save for later | Add to favourites | Add to favorites | Bookmark this
  View image in fullscreen | Enlarge image | Open image in gallery | Play video | Watch video | Dark mode
  Light mode | Like this | Like Loading | Reading mode | Text to speech | Your browser does not support the audio element
  Your browser does not support the video tag | Click to enlarge | Translate this page | Select language | Loading
  Please wait | حجم الخط | تكبير الخط | تصغير الخط | استمع إلى المقال | طباعة المقال | Taille du texte
  Écouter l’article | Imprimer l'article | Agrandir le texte | Tamaño de letra | Tamaño del texto
  Escuchar artículo | Imprimir artículo | Schriftgröße | Artikel anhören | Artikel drucken | اندازه متن
  نسخه چاپی | Yazı boyutu | Yazı Tipi | Haberi dinle | Tamanho da fonte | Tamanho do texto | Ouvir artigo
  Dimensione testo | Ascolta l’articolo | Размер шрифта | Слушать статью | Версия для печати
`),
);

/** Buttons whose words may also be a subheading, so that their place must agree. */
const isButton = anyOf(
  listed(`
  A+ | A- | Print | Save | Listen | Play | Pause | Video | Audio | Bookmark | Zoom | Translate | Close
  Share & Save | Gallery | Images | Photos | View gallery | Resize | Fullscreen | Expand | Show more | Show less
  See more | Favourite | Like | طباعة | استمع | حفظ | Imprimer | Écouter | Enregistrer | Imprimir | Escuchar
  Guardar | Drucken | Anhören | Merken | چاپ | شنیدن | Yazdır | Dinle | Kaydet | Ouvir | Salvar | Stampa | Ascolta
  Salva | Распечатать | Слушать | Сохранить
`),
);

/** The size button of a page: two capitals or a capital and a small letter of the same kind, such as `TT` or `Aa`. */
const SIZE_BUTTON = /^(?:[TА-ЯA]{2}|Tt|tT|Aa|aA|Аа)$/u;
const SAME_LETTER = /^(\p{L})\1$/iu;

/** So short a line between headline and text is no sentence in any language. */
const MAX_STRAY_CHARACTERS = 3;
const STRAY = /^[\p{L}+-]{1,3}$/u;

/** Whether the line is a button of the page by its words or its shape alone. */
export const isWidget = oncePerLine(
  (line) =>
    isUnmistakable(line.key) ||
    (line.text.length === 2 && SIZE_BUTTON.test(line.text) && SAME_LETTER.test(line.text)) ||
    !isSeen(line),
);

/** Finds buttons of the page: text size, print, listen. One-word buttons only outside the text. */
export const widget: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const { title, bodyStart } = view.head;
  return view.propose('widget', (line, index) => {
    if (isWidget(line))
      return isSeen(line) ? 'A button of the page, not part of the text' : 'Has nothing in it that a reader can see';
    if (isButton(line.key) && view.isOutsideBody(index, bodyEnd) && isBesideText(view.lines, index))
      return 'A button of the page, outside the text';
    const isStray = title !== null && index > title && index < bodyStart && line.text.length <= MAX_STRAY_CHARACTERS;
    return isStray && STRAY.test(line.text) ? 'A stray mark between the headline and the text' : null;
  });
};

/** A story must remain beside the button: a document of one word is not cleaned away. */
const isBesideText = (lines: readonly Line[], index: number): boolean =>
  lines.some((line, other) => other !== index && (isProse(line) || isHeadlineShaped(line)));
