import { type ListPlace, numberMark } from '@/lib/articles/blocks/list';
import { cx } from '../../ui/class-names';

/** The mark that the document put before an item; the page draws its own. */
const ITEM_MARK = /^[-–•*·]\s+/u;

/** How long the bullet is that stands in the words of an item which gets one. */
export const typedMark = (place: ListPlace | null, text: string): number =>
  place?.number === null ? (ITEM_MARK.exec(text)?.[0].length ?? 0) : 0;

/** How far a list item stands in, by how many lists lie around its own. */
export const itemIndent = (place: ListPlace | null): { marginInlineStart?: string } =>
  place && place.level > 0 ? { marginInlineStart: `${place.level * 1.875}em` } : {};

/** The room that the words of a list item leave for its bullet or number. */
export const itemRoom = (place: ListPlace | null): string => (place && place.number !== null ? 'ps-[1.875em]' : 'ps-5');

const SQUARE = "before:content-['▪']";
/** What browsers set before the items of lists and of lists in them. */
const BULLETS = ["before:content-['•']", "before:content-['◦']"];

/** The bullet or the number of a list item, in the room before its words. A number is read out, as it is content. */
export function ListMark({ place }: { place: ListPlace | null }) {
  return place && place.number !== null ? (
    <span className="tabular -ms-[1.875em] inline-block min-w-[1.875em] pe-[0.4em] text-end whitespace-pre text-muted">
      {`${numberMark(place.number)} `}
    </span>
  ) : (
    <span
      aria-hidden="true"
      className={cx('-ms-5 inline-block w-5 text-muted', BULLETS[place?.level ?? 0] ?? SQUARE)}
    />
  );
}
