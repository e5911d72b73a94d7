import type { DecodedDocument } from './document';
import { mendFields, mendMojibake } from './mojibake';

/**
 * Makes the document of plain text: the text without marks, characters put right that a wrong decoder made.
 * @param text as `decodeDocument` gives it (no BOM, LF line ends)
 * @param said what its sender says of the story
 */
export function fromText(text: string, said: DecodedDocument['fields'] = {}): DecodedDocument {
  const mended = mendMojibake(text);
  return { text: mended.text, marks: [], fields: mendFields(said, mended) };
}

/** Makes the document of plain text character for character, for those who want to know where in the text something stands. */
export const fromTextAsGiven = (text: string): DecodedDocument => ({ text, marks: [], fields: {} });
