/** The topics with which an article is approved, by id; `confirmedIds`: those of them that nobody had looked at before. */
export type TopicsApproved = { topicIds: string[]; confirmedIds: string[] };
