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
  Luister naar dit artikel | Lettergrootte | Bewaar artikel | Artikel opslaan | Tekst gaat verder onder de foto
  Tekst gaat verder onder de video | De tekst gaat verder onder de foto | Tekst loopt door onder de foto
  De tekst gaat verder onder de video | Lyssna på artikeln | Textstorlek | Spara artikel | Spara artikeln
  Öppna bild i helskärm | Visa bild i helskärm | Lytt til artikkelen | Lytt til saken | Tekststørrelse
  Skriftstørrelse | Lyt til artiklen | Gem artikel | Gem artiklen | Forstør billede | Kuuntele juttu
  Kuuntele artikkeli | Tekstin koko | Tallenna artikkeli | Avaa kuvien katselu | Posłuchaj artykułu | Rozmiar tekstu
  Rozmiar czcionki | Powiększ zdjęcie | Zapisz artykuł | Poslechnout článek | Velikost písma | Zvětšit obrázek
  Vypočujte si článok | Veľkosť písma | Betűméret | Hallgassa meg a cikket | Cikk meghallgatása | Ascultă articolul
  Mărimea textului | Dimensiune text | Розмір шрифту | Розмір тексту | Слухати статтю | Версія для друку
  Μέγεθος γραμματοσειράς | Ακούστε το άρθρο | האזינו לכתבה | גודל טקסט | גודל גופן | खबर सुनें | फॉन्ट साइज़
  Ukuran huruf | Ukuran font | Dengarkan artikel | Saiz teks | Nghe đọc bài | Cỡ chữ | 文字サイズ | 文字の大きさ | 記事を聞く | この記事を聞く
  この記事を印刷 | 画像を拡大 | 記事を保存 | 글자크기 | 글자 크기 | 글자크기 설정 | 글자크기 조절 | 글자 크기 변경하기 | 기사 듣기 | 기사듣기 | 본문 듣기 | 기사 스크랩하기 | 이미지 확대
  이미지 크게보기 | 字体大小 | 字号 | 打印本页 | 语音播报 | 字體大小 | 字級設定 | 友善列印 | 朗讀 | Open image modal | Opens in a new window
  Bild in Originalgröße | Bild vergrößern | Bild in neuem Fenster öffnen | Agrandir l’image | Ampliar imagen
  Article content | Story text | Start of article content | End of article content | Ende der weiteren Informationen
  Ende des Videobeitrags | Ende des Audiobeitrags
  autoplay | Die Artikel-URL wurde erfolgreich in Ihrer Zwischenablage gespeichert | Podcast freigeben
  Ajouter à mes articles | Offrir cet article | Regala esta noticia | Reportar un error
  Esta funcionalidad es sólo para registrados | Esta funcionalidad es sólo para suscriptores
  Noticia guardada en tu perfil | Ver noticias guardadas | Setja bókamerki | Segnala un errore
  We apologize, but this video has failed to load | This video cannot be played | This video is not available
  Dieses Video kann nicht abgespielt werden | Das Video konnte nicht abgespielt werden
  Cette vidéo nest plus disponible | Este vídeo no está disponible | Now playing Next | Tallenna juttu
  Dela artikeln med en vän
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
  Afspelen | Beluister | Luister | Opslaan | Sluiten | Lyssna | Spara | Skriv ut | Lytt | Lagre | Lyt | Udskriv
  Kuuntele | Tallenna | Tulosta | Sulje | Posłuchaj | Zapisz | Drukuj | Zamknij | Poslechnout | Uložit | Tisk | Přehrát
  Vypočuť | Uložiť | Tlačiť | Nyomtatás | Mentés | Ascultă | Salvează | Tipărește | Слухати | Зберегти | Друкувати
  Εκτύπωση | Αποθήκευση | האזינו | הדפסה | שמירה | सुनें | सेव करें | Dengarkan | Simpan | Cetak | Nghe | Lưu | 印刷 | 保存
  再生 | 聞く | 인쇄 | 스크랩 | 듣기 | 저장 | 打印 | 收藏 | 收听 | 列印 | 收聽
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
