import type { Finding } from './check';
import type { FeedFilter } from './filter';

/** What a filter can be made of: what something published has. */
export type FilterChoices = {
  topics: { id: string; label: string }[];
  languages: { id: string; label: string }[];
  sources: { id: string; label: string }[];
};

/** The items that a feed would have now, in its order, and what is to be said of them. */
export type FeedPreview = {
  items: { guid: string; path: string; title: string; lang: string | null; at: string }[];
  findings: Finding[];
};

/** A saved feed; `key` is the last part of a public one's address, null for a private one. Dates are ISO 8601. */
export type SavedFeed = {
  feedId: string;
  revision: number;
  name: string;
  key: string | null;
  filter: FeedFilter;
  byName: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};
