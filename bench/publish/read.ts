/** What a reader gives of one item; what it has no field for is undefined and not counted. Dates are ISO 8601. */
export type Read = {
  id?: string | undefined;
  title?: string | undefined;
  date?: string | undefined;
  /** HTML. */
  text?: string | undefined;
  topics?: string[] | undefined;
  author?: string | undefined;
  /** The outlet that it is from, and all outlets that are credited. */
  source?: string | undefined;
  credits?: string[] | undefined;
  /** Who made the picture. */
  picture?: string | undefined;
};

/** Reads the items of a feed's document, in its order. */
export type Reader = (document: string) => Promise<Read[]>;

/** Gives what is at a path of fields in something read, undefined where there is nothing. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const step of path) found = (found as Record<string | number, unknown> | null | undefined)?.[step];
  return found;
}

/** Gives a text that was read; undefined where it is none. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Gives the texts among what was read, whether it was one thing or a list. */
export const texts = (value: unknown, ...path: (string | number)[]): string[] =>
  list(value).flatMap((one) => text(at(one, ...path)) ?? []);

/** Gives what was read as a list: one thing is a list of one, nothing an empty one. */
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Gives a date as ISO 8601; undefined where there is none that can be read. */
export function iso(value: unknown): string | undefined {
  const date = value instanceof Date ? value : new Date(text(value) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
