import type { FoundImage, MarkedSpan } from '../../document';

/**
 * Makes one span of each caption that has several paragraphs, so that it stays with its image; what of the last one is no caption, its
 * credit, is a span of its own.
 * @param marks the spans of the page in order
 */
export function withWholeCaptions(marks: readonly MarkedSpan[], images: readonly FoundImage[]): MarkedSpan[] {
  const ends = new Map(images.flatMap(({ caption }) => (caption ? [[caption.start, caption.end] as const] : [])));
  const whole: MarkedSpan[] = [];
  let openTo = 0;
  for (const mark of marks) {
    const last = whole.at(-1);
    if (last && mark.start < openTo) {
      whole.splice(-1, 1, { ...last, end: Math.min(mark.end, openTo) });
      if (mark.end > openTo) whole.push({ ...mark, start: openTo });
      continue;
    }
    const end = ends.get(mark.start) ?? 0;
    openTo = end > mark.end ? end : 0;
    whole.push(mark);
  }
  return whole;
}
