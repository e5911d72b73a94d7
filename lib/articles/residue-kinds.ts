/** What a scrape leaves behind, by the field's names (see the glossary in `lib/README.md`). */
export const RESIDUE_KINDS = [
  'repeated-title',
  'repeated-caption',
  'picture-caption',
  'widget',
  'counter',
  'section-label',
  'source-link',
  'poll',
  'share-bar',
  'navigation',
  'related-stories',
  'promotion',
  'advertisement',
  'cookie-notice',
  'comments',
  'tag-list',
  'author-box',
  'copyright-line',
  'pagination',
  'timestamp-widget',
  'appeared-first-on',
  'read-also',
  'repeated-paragraph',
  'recurring-line',
] as const;
export type ResidueKind = (typeof RESIDUE_KINDS)[number];

const RESIDUE: ReadonlySet<string> = new Set(RESIDUE_KINDS);

/** Whether a stored string is one of the residue kinds. */
export const isResidueKind = (kind: string): kind is ResidueKind => RESIDUE.has(kind);
