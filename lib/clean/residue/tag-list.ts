import { isHeadlineShaped, isLabelShaped, type Line } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

const HEADINGS = listed(`
  Tags | Tag | Tagged | Tagged with | Tagged as | Topics | Related topics | Filed under | Filed in | Posted in
  Categories | Category | Keywords | Key words | Explore more on these topics | More on | Labels | الوسوم | وسوم
  الكلمات المفتاحية | كلمات مفتاحية | الكلمات الدالة | مواضيع | تصنيفات | Mots-clés | Mots clés | Étiquettes
  Thèmes | Sujets | Catégories | Classé sous | Etiquetas | Temas | Palabras clave | Categorías | Archivado en
  Schlagwörter | Schlagworte | Themen | Stichworte | Kategorien | Marcadores | Palavras-chave | Tópicos | Assuntos
  Categorias | Argomenti | Parole chiave | Categorie | Теги | Метки | Темы | Ключевые слова | Рубрики
  Etiketler | Konular | Anahtar kelimeler | Kategoriler | برچسب‌ها | برچسب ها | برچسب | کلیدواژه‌ها | کلید واژه
  کلمات کلیدی
`);
const isHeading = anyOf(HEADINGS);
const opens = beginsWith(HEADINGS);
const HASHTAGS = /^(?:#[\p{L}\p{N}_\u200c-]{2,60}[\s,]*){2,40}$/u;
const MAX_CHARACTERS = 400;
const MAX_TAG_WORDS = 5;

/** Whether the line names the topics of the page: `Tags: one, two`, or nothing but hashtags. */
function isTagLine(line: Line): boolean {
  if (line.text.length > MAX_CHARACTERS || line.endsSentence) return false;
  if (line.text.startsWith('#') && HASHTAGS.test(line.text)) return true;
  const words = opens(line.key);
  if (words === null) return false;
  const rest = line.key.slice(words.length);
  const tags = rest.replace(/^[\s:：|–—-]{1,4}/u, '');
  const isList = /^\s?[:：|–—-]/u.test(rest) || tags.includes(',');
  return (
    tags !== '' && isList && tags.split(/[,،;|/•·#]/u).every((tag) => tag.trim().split(' ').length <= MAX_TAG_WORDS)
  );
}

/** Finds lists of tags and topics outside the text, on one line or as a heading and short lines below it. */
export const tagList: ResidueRule = (view) => {
  const kept = view.outside();
  const found = new Set<number>();
  kept.forEach((index, place) => {
    const line = view.line(index);
    if (isTagLine(line)) found.add(index);
    if (!isHeading(line.key) || index < view.head.bodyStart) return;
    found.add(index);
    for (let next = place + 1; next < kept.length; next++) {
      const below = kept[next] ?? 0;
      const tag = view.line(below);
      if (!isLabelShaped(tag) || !isHeadlineShaped(tag) || isHeading(tag.key)) break;
      found.add(below);
    }
  });
  return [...found].map((index) => ({
    index,
    residue: 'tag-list',
    reason: 'Topics under which the page is filed',
    evidence: { text: view.line(index).text },
  }));
};
