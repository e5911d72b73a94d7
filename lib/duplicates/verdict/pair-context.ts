/** What the two articles are beside their texts; pairs are [first, second], null where unknown. */
export type PairContext = {
  titles?: [string | null, string | null];
  /** As `canonicalUrl` gives them. */
  canonicalUrls?: [string | null, string | null];
  /** ISO 8601. */
  publishedAt?: [string | null, string | null];
  /** Names of the sources; the same name is the same source. */
  sources?: [string | null, string | null];
  /** Whether one came as a new state of the other: other bytes from a known address. */
  supersedes?: boolean;
  /** How many words each has as the desk counts them, for saying so; a comparison's own count takes a hyphen for a space. */
  wordCounts?: [number, number];
  /** The cleaned texts, where they are at hand: for what the counts do not tell. */
  texts?: [string, string];
};
