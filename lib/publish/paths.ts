const GUID = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The feed of everything in the format that most readers take. */
export const FEED_PATH = '/feeds/all/rss.xml';

/**
 * Gives the path of a story's page, which is as permanent as its guid.
 * @throws when the guid is not one that publishing made (a database changed by hand)
 */
export function storyPath(guid: string): string {
  const id = GUID.exec(guid)?.[1];
  if (!id) throw new Error(`Not a guid of this desk: ${guid}`);
  return `/stories/${id}`;
}

/** Gives a story's address on a desk; `desk` is without a trailing slash. */
export const storyAddress = (desk: string, guid: string): string => desk + storyPath(guid);

/** Gives the guid that a story's path names, or null when the path's last part is no id. */
export function guidOfStory(id: string): string | null {
  const guid = `urn:uuid:${id.toLowerCase()}`;
  return GUID.test(guid) ? guid : null;
}

/** Gives the path of a topic's page. */
export const topicPath = (id: string): string => `/stories/topics/${id}`;
