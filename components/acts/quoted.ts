const TITLE_LENGTH = 60;

/** A title in quotation marks, cut to what a message can hold. */
export const quoted = (title: string): string =>
  `“${title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH).trimEnd()}…` : title}”`;
