/**
 * Gives the beginning of a text without cutting a character in two: half of a surrogate pair is refused by the database and by feeds.
 * @param max UTF-16 units, at most
 */
export const cutBefore = (text: string, max: number): string => text.slice(0, max).replace(/\p{Surrogate}$/u, '');
