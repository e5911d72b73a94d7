/** Where an article's comment is kept until it is sent. It is no change of the article, and keeps no decision on it waiting. */
export const commentDraft = (articleId: string): string => `comment:${articleId}`;
