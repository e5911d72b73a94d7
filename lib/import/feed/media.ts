import { resolveAddress } from '../html/address';
import { childOf, childrenOf, oneLine, textOf } from './find';
import { linksOf, numberOf } from './links';
import type { Enclosure } from './types';
import type { XmlNode } from './xml-tree';

const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i;

/** The Media RSS of an item stands in the item itself, in groups, or in its contents. */
const holders = (item: XmlNode): XmlNode[] => {
  const groups = childrenOf(item, 'media:group');
  return [
    ...groups.flatMap((group) => childrenOf(group, 'media:content')),
    ...childrenOf(item, 'media:content'),
    ...groups,
    item,
  ];
};

/** The files that an item brings along: RSS's enclosures, Atom's links to them, Media RSS. */
export function enclosuresOf(item: XmlNode): Enclosure[] {
  const found = [
    ...childrenOf(item, 'enclosure').map((element) => fileOf(element, 'length')),
    ...linksOf(item)
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, bytes }) => ({ url: href, mediaType: type || null, bytes })),
    ...holders(item).flatMap((holder) => (holder.name === 'media:content' ? [fileOf(holder, 'filesize')] : [])),
  ].filter((file) => file !== null);
  return found.filter(({ url }, at) => found.findIndex((other) => other.url === url) === at);
}

function fileOf(element: XmlNode, size: string): Enclosure | null {
  const url = resolveAddress(
    element.attributes.get('url') ?? element.attributes.get('rdf:resource'),
    element.base ?? undefined,
  );
  if (!url) return null;
  const mediaType = element.attributes.get('type')?.trim().toLowerCase() || null;
  return { url, mediaType, bytes: numberOf(element.attributes.get(size)) };
}

/** The lead image of an item, with its caption and credit where Media RSS gives them. */
export function leadImage(item: XmlNode, enclosures: readonly Enclosure[]) {
  const media = holders(item);
  const content = media.find(
    ({ name, attributes }) =>
      name === 'media:content' &&
      (attributes.get('medium') === 'image' || isImage(attributes.get('type'), attributes.get('url'))),
  );
  const thumbnail = media.map((holder) => childOf(holder, 'media:thumbnail')).find((element) => element !== null);
  const image =
    addressOf(content, 'url') ??
    enclosures.find(({ mediaType, url }) => isImage(mediaType ?? undefined, url))?.url ??
    addressOf(thumbnail, 'url') ??
    addressOf(childOf(item, 'itunes:image'), 'href') ??
    addressOf(childOf(item, 'image'), 'href') ??
    textAddress(childOf(item, 'image'), 'url') ??
    textAddress(childOf(item, 'image:image'), 'image:loc');
  const first = (name: string) => media.map((holder) => textOf(holder, name)).find(Boolean) ?? null;
  return {
    image,
    caption: content ? textOf(content, 'media:description', 'media:title') : null,
    credit: first('media:credit'),
  };
}

const isImage = (type: string | undefined, url: string | undefined): boolean =>
  type ? type.startsWith('image/') : IMAGE_FILE.test(url ?? '');

const addressOf = (element: XmlNode | null | undefined, attribute: string): string | null =>
  resolveAddress(element?.attributes.get(attribute), element?.base ?? undefined);

function textAddress(element: XmlNode | null, name: string): string | null {
  const child = element && childOf(element, name);
  return child ? resolveAddress(oneLine(child.text), child.base ?? undefined) : null;
}
