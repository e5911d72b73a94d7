import type { DecodedDocument } from './document';
import { fromHtml } from './from-html';
import { fromText } from './from-text';
import type { ReadableMediaType } from './media-type';

/**
 * Makes the document of a decoded file, by its media type.
 * @param about `url`: where the file came from; relative addresses of a page resolve against it
 */
export function readDocument(
  decoded: { mediaType: ReadableMediaType; text: string },
  about: { url?: string } = {},
): DecodedDocument {
  return decoded.mediaType === 'text/html' ? fromHtml(decoded.text, about) : fromText(decoded.text);
}
