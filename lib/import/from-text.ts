import type { DecodedDocument } from './document';

/**
 * Makes the document of plain text: the text itself, without marks or fields.
 * @param text as `decodeDocument` gives it (no BOM, LF line ends)
 */
export function fromText(text: string): DecodedDocument {
  return { text, marks: [], fields: {} };
}
