/** A link on some words: offsets in UTF-16 units of the block's text, never empty; links of a block do not overlap. */
export type Link = { start: number; end: number; href: string };

/** The words of a block with what they link to, in order. */
export type Words = { text: string; links: readonly Link[] };

/** Characters of an address, at most. */
export const MAX_HREF_LENGTH = 2_000;

/** Gives a part of some words, with the parts of the links that lie in it. */
export function sliceWords({ text, links }: Words, from: number, to: number): Words {
  return {
    text: text.slice(from, to),
    links: links.flatMap((link) => {
      const [start, end] = [Math.max(link.start, from) - from, Math.min(link.end, to) - from];
      return start < end ? [{ start, end, href: link.href }] : [];
    }),
  };
}

/** Cuts words at the borders of their links; `start` is where the piece begins. */
export function piecesOf({ text, links }: Words): { start: number; text: string; href: string | null }[] {
  const borders = [...new Set([0, ...links.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, borders[at + 1]),
    href: links.find((link) => link.start <= start && start < link.end)?.href ?? null,
  }));
}

/** Whether two lists name the same places with the same addresses, in the same order. */
export const sameLinks = (a: readonly Link[], b: readonly Link[]): boolean =>
  a.length === b.length &&
  a.every(({ start, end, href }, at) => b[at]?.start === start && b[at]?.end === end && b[at]?.href === href);
