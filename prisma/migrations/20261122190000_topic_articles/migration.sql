-- The articles of a topic are read from the index alone: a queue under a topic begins with them.
CREATE INDEX "ArticleTopic_topicId_articleId_idx" ON "ArticleTopic" ("topicId", "articleId");
DROP INDEX "ArticleTopic_topicId_idx";
