import type { PageElement } from '../page';
import { NAME_HINTS, nameHints } from './name-words';

/** The parts of a page that elements and roles name. */
export const PLACES = [
  'article',
  'main',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'table',
  'list',
  'blockquote',
  'details',
  'button',
  'dialog',
] as const;
export type Place = (typeof PLACES)[number];

const PLACE_OF_TAG: Readonly<Record<string, Place>> = {
  article: 'article',
  main: 'main',
  aside: 'aside',
  nav: 'nav',
  menu: 'nav',
  header: 'header',
  footer: 'footer',
  form: 'form',
  figure: 'figure',
  figcaption: 'figure',
  table: 'table',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  blockquote: 'blockquote',
  details: 'details',
  button: 'button',
  label: 'button',
  dialog: 'dialog',
};
const PLACE_OF_ROLE: Readonly<Record<string, Place>> = {
  article: 'article',
  main: 'main',
  complementary: 'aside',
  navigation: 'nav',
  menu: 'nav',
  menubar: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  search: 'form',
  form: 'form',
  button: 'button',
  tab: 'button',
  dialog: 'dialog',
  alertdialog: 'dialog',
  list: 'list',
};

/**
 * What an element inherits from what it lies in.
 * `hintDepths[i]`: depth of the nearest element named with the i-th hint, −1 for none; `placeDepths` likewise.
 */
export type ElementContext = { hintDepths: number[]; placeDepths: number[]; isArticleBody: boolean };

const ROOT: ElementContext = {
  hintDepths: NAME_HINTS.map(() => -1),
  placeDepths: PLACES.map(() => -1),
  isArticleBody: false,
};

function derive(element: PageElement, parent: ElementContext): ElementContext {
  // The body's own names speak of the template ("single-post has-sidebar"), not of a part of the page.
  const isRoot = element.tag === 'body' || element.tag === 'html';
  const hints = isRoot || element.names === '' ? 0 : nameHints(element.names);
  const role = element.attributes.get('role');
  const place = (role ? PLACE_OF_ROLE[role] : undefined) ?? PLACE_OF_TAG[element.tag];
  const itemprop = element.attributes.get('itemprop') ?? '';
  const isArticleBody = parent.isArticleBody || /articlebody|^text$|blogpost/i.test(itemprop);
  if (hints === 0 && !place && isArticleBody === parent.isArticleBody) return parent;
  const hintDepths = hints ? parent.hintDepths.slice() : parent.hintDepths;
  for (let at = 0; hints >> at; at += 1) {
    if ((hints >> at) & 1) hintDepths[at] = element.depth;
  }
  const placeDepths = place ? parent.placeDepths.slice() : parent.placeDepths;
  if (place) placeDepths[PLACES.indexOf(place)] = element.depth;
  return { hintDepths, placeDepths, isArticleBody };
}

/** Works out contexts from the root down, each element once, without recursion. */
export class ElementContexts {
  private readonly known: (ElementContext | undefined)[] = [];

  of(element: PageElement): ElementContext {
    const path: PageElement[] = [];
    let context: ElementContext = ROOT;
    for (let up: PageElement | null = element; up; up = up.parent) {
      const known = this.known[up.id];
      if (known) {
        context = known;
        break;
      }
      path.push(up);
    }
    for (let at = path.length - 1; at >= 0; at -= 1) {
      const step = path[at];
      if (!step) continue;
      context = derive(step, context);
      this.known[step.id] = context;
    }
    return context;
  }
}
