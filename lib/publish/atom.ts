import { contentHtml } from './content';
import { rfc3339, updatedAt } from './dates';
import type { Channel, Withdrawn } from './feeds/channel';
import { linksOf } from './feeds/links';
import type { Item } from './item';
import { lines, type Markup, markup } from './markup';
import { pictureElements } from './media';

/** Atom wants a date where nothing ever was published. */
const NEVER = new Date(0);

/**
 * Writes a feed as Atom 1.0 (RFC 4287) with tombstones (RFC 6721), archives (RFC 5005), Media RSS and the source's own date in Dublin Core.
 * @param items in the order in which readers are to see them
 * @param withdrawn stories that were in the feed and are no longer
 */
export function toAtom(channel: Channel, items: readonly Item[], withdrawn: readonly Withdrawn[] = []): string {
  return `${
    lines(
      markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
<id>${channel.id}</id>
<title>${channel.title}</title>
<subtitle>${channel.description}</subtitle>
<updated>${rfc3339(channel.changedAt ?? NEVER)}</updated>
<author><name>${channel.publisher}</name></author>
<generator>Copydesk</generator>
<link rel="alternate" type="text/html" href="${channel.address}"/>`,
      ...linksOf(channel).map(({ rel, href }) =>
        rel === 'hub'
          ? markup`<link rel="hub" href="${href}"/>`
          : markup`<link rel="${rel}" type="application/atom+xml" href="${href}"/>`,
      ),
      channel.archive.isArchive && markup`<fh:archive/>`,
      ...items.map(entryElement),
      ...withdrawn.map(deletedElement),
      markup`</feed>`,
    ).text
  }\n`;
}

function entryElement(item: Item): Markup {
  return lines(
    item.lang ? markup`<entry xml:lang="${item.lang}">` : markup`<entry>`,
    markup`<id>${item.guid}</id>
<title>${item.title}</title>
<published>${rfc3339(item.firstPublishedAt)}</published>
<updated>${rfc3339(updatedAt(item))}</updated>
<link rel="alternate" type="text/html" href="${item.address}"/>`,
    item.byline && markup`<author><name>${item.byline}</name></author>`,
    ...creditElements(item),
    item.summary !== '' && markup`<summary>${item.summary}</summary>`,
    item.html !== '' && markup`<content type="html">${contentHtml(item)}</content>`,
    ...item.topics.map(({ id, label, scheme }) => markup`<category scheme="${scheme}" term="${id}" label="${label}"/>`),
    item.issuedAt && markup`<dcterms:issued>${rfc3339(item.issuedAt)}</dcterms:issued>`,
    ...pictureElements(item.picture),
    markup`</entry>`,
  );
}

/** The first outlet is the entry's source, those whose version is known are its `via`, the others contributed. */
function creditElements({ credits, issuedAt, firstPublishedAt }: Item): Markup[] {
  const first = credits.find((credit) => credit.site !== null);
  return [
    ...credits.map(({ name, address }) =>
      address
        ? markup`<link rel="via" type="text/html" title="${name}" href="${address}"/>`
        : markup`<contributor><name>${name}</name></contributor>`,
    ),
    ...(first?.site
      ? [
          markup`<source><id>${first.site}</id><title>${first.name}</title><updated>${rfc3339(issuedAt ?? firstPublishedAt)}</updated><link rel="alternate" href="${first.site}"/></source>`,
        ]
      : []),
  ];
}

const deletedElement = ({ guid, withdrawnAt, into }: Withdrawn): Markup =>
  markup`<at:deleted-entry ref="${guid}" when="${rfc3339(withdrawnAt)}"><at:comment>${into ? `Merged into ${into}` : 'Withdrawn'}</at:comment></at:deleted-entry>`;
