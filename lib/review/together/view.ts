/** Who is to take care of an article, from whom, and what they were told. */
export type AssignmentView = { userId: string; name: string; note: string | null; byName: string; at: string };

/** What one editor said to the others about an article; never published. */
export type CommentView = { id: string; by: string; text: string; mentions: string[]; at: string; eventId: string };

/** Something told to one person: that they were mentioned, or given an article. */
export type InboxItem = {
  id: string;
  at: string;
  seen: boolean;
  who: string;
  /** The rest of the sentence that begins with who. */
  sentence: string;
  /** What was said, if anything. */
  words: string | null;
  article: { id: string; title: string };
};
