/** The longest datelines name two places, an agency and a date. */
const MAX_CHARACTERS = 90;

const BREAK = /\s?(?:—|–|--|\s-)\s/u;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:\s(?:\p{Lu}[\p{Lu}\p{M}.'’-]*|al|de|del|la|el|di|da|do|of|sur)){0,4}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:\s[\p{L}\p{M}.'’-]+){0,3}`;
const AGENCY = String.raw`\s?\([^()]{2,40}\)`;
const DATE = String.raw`,?\s(?:\p{Lu}\p{L}{2,9}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10}\.?)(?:,?\s\d{4})?`;

/** `CITY`, `CITY, Country`, `CITY/CITY`, then a date or an agency or both or neither. */
const IN_CAPITALS = new RegExp(
  `^(${CAPITALS}(?:\\/${CAPITALS})?(?:,\\s${NAME})?)(?:${DATE})?(?:${AGENCY})?(?:${DATE})?$`,
  'u',
);
/** `City (Agency)`: without capitals the agency is needed, else any clause before a dash would do. */
const WITH_AGENCY = new RegExp(`^(${NAME}(?:,\\s${NAME})?)(?:${DATE})?${AGENCY}(?:${DATE})?$`, 'u');
/** In scripts without capitals: a place of one or two words, perhaps with the agency. */
const UNCASED =
  /^([\p{Lo}\p{M}\u200c]+(?:\s[\p{Lo}\p{M}\u200c]+){0,2})(?:\s?[(«"][^()«»"]{2,40}[)»"])?(?:\s?[،,]\s?[^،,]{2,30})?$/u;
const WITH_AGENCY_OR_DATE = /\(|\d/u;
const MAX_UNCASED_CHARACTERS = 40;

/** Cuts a paragraph at the dash that would end its dateline. */
function beforeDash(text: string): string | null {
  const found = BREAK.exec(text.slice(0, MAX_CHARACTERS));
  return found && found.index > 1 ? text.slice(0, found.index).trim() : null;
}

/**
 * Reads the place off the beginning of a paragraph: `BAGHDAD — …`, `ELDRIN, April 9 (Agency) — …`, `Paris (Agency) - …`.
 * @returns the place as printed, without date and agency, or null; the paragraph itself is not changed
 */
export function datelinePlace(text: string): string | null {
  const opening = beforeDash(text);
  if (!opening) return null;
  const cased = IN_CAPITALS.exec(opening)?.[1] ?? WITH_AGENCY.exec(opening)?.[1];
  if (cased) return cased.trim();
  return opening.length <= MAX_UNCASED_CHARACTERS ? (UNCASED.exec(opening)?.[1]?.trim() ?? null) : null;
}

/** Whether a paragraph opens as only the first paragraph of a wire story does: a place with an agency or a date. */
export function isWireOpening(text: string): boolean {
  // Most paragraphs have neither in their beginning, which is quicker told than where a dash is.
  if (!WITH_AGENCY_OR_DATE.test(text.slice(0, MAX_CHARACTERS))) return false;
  const opening = beforeDash(text);
  return opening !== null && WITH_AGENCY_OR_DATE.test(opening) && datelinePlace(text) !== null;
}

/** Whether a line is a dateline and nothing else: `GENEVA, March 3 (Agency)`. */
export function isDatelineAlone(text: string): boolean {
  if (text.length > MAX_CHARACTERS || !WITH_AGENCY_OR_DATE.test(text)) return false;
  const bare = text.replace(/\s?[—–:-]+\s?$/u, '');
  return (IN_CAPITALS.test(bare) || WITH_AGENCY.test(bare)) && /\p{Lu}{3}|\)/u.test(bare);
}
