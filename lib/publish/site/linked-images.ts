import sanitizeHtml from 'sanitize-html';
import { BODY_HTML } from '../article-html';
import { type Markup, trusted } from '../markup';

/**
 * Writes a body's images as links to them. Pictures stay with their owners: a reader of a public page is not sent to another site unasked.
 * @param html as `articleHtml` gives it
 */
export const linkedImages = (html: string): Markup => trusted(sanitizeHtml(html, LINKED));

const LINKED: sanitizeHtml.IOptions = {
  ...BODY_HTML,
  allowedAttributes: { ...BODY_HTML.allowedAttributes, a: [...BODY_HTML.allowedAttributes.a, 'lang'] },
  transformTags: {
    img: (_, { src = '', alt = '' }) => ({
      tagName: 'a',
      attribs: { href: src, rel: 'nofollow noopener', ...(alt === '' ? { lang: 'en', dir: 'ltr' } : {}) },
      text: alt === '' ? 'Open the picture' : alt,
    }),
  },
};
