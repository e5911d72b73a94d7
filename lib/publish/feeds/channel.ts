/**
 * What a feed says about itself. Addresses are absolute; `changedAt` is when anything in it last changed, withdrawals included;
 * null where nothing was ever published.
 */
export type Channel = {
  title: string;
  description: string;
  /** The desk's name: who publishes. */
  publisher: string;
  /** Permanent, and the same in every format. */
  id: string;
  /** The page that the feed is the machine's form of. */
  address: string;
  /** Where this document is. */
  selfAddress: string;
  /** The WebSub hub that is told of changes, if there is one. */
  hub: string | null;
  changedAt: Date | null;
  archive: Archive;
};

/** Where a document stands among those of its feed (RFC 5005): the current one, or a day's. Addresses are in the same format. */
export type Archive = { isArchive: boolean; current: string; previous: string | null; next: string | null };

/** A story that was in the feed and is no longer: withdrawn, or merged into another one (`into`: that one's guid). */
export type Withdrawn = { guid: string; address: string; lang: string | null; withdrawnAt: Date; into: string | null };
