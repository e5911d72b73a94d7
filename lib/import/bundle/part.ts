import type { DecodedDocument } from '../document';

/** One document of a file that holds several: its own bytes as they stand in the file, and how they read where that is known already. */
export type BundlePart = {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  mediaType?: string;
  url?: string;
  sourceName?: string;
  read?: { document: DecodedDocument; charset: string; mediaType: string };
};

/** Documents of one file; more belong into several files. */
export const MAX_PARTS = 20_000;
