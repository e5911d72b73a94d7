import { writable } from './markup';

/** Writes a JSON document without what is absent, and without characters that no feed may carry. */
export const writeJson = (document: unknown): string =>
  `${JSON.stringify(document, (_name, value: unknown) => (typeof value === 'string' ? writable(value) : (value ?? undefined)))}\n`;

/** A list, or nothing where it is empty. */
export const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
