import type { Channel } from '../feeds/channel';
import { checkFeed } from '../feeds/check';
import { toItem } from '../item';
import { desk } from '../queries';
import { toRss } from '../rss';
import { readPreviewRow } from '../store';
import type { ItemPreview } from '../view';

/**
 * Writes the feed item that an article would be if it were published now; its id and dates are stand-ins.
 * @returns null where there is no such article
 */
export async function previewItem(articleId: string, now = new Date()): Promise<ItemPreview | null> {
  const row = await readPreviewRow(articleId, now);
  if (!row) return null;
  const { name, address } = desk();
  const channel: Channel = {
    ...{ title: name, description: name, publisher: name, id: address, address, hub: null, changedAt: now },
    selfAddress: `${address}/feeds/all/rss.xml`,
    archive: { isArchive: false, current: address, previous: null, next: null },
  };
  const items = [toItem(row, address)];
  const xml = toRss(channel, items);
  return { xml: /<item>[\s\S]*<\/item>/.exec(xml)?.[0] ?? xml, findings: checkFeed(channel, items, xml) };
}
