import { correctionNotes } from './content';
import { rfc3339, updatedAt } from './dates';
import type { Channel, Withdrawn } from './feeds/channel';
import type { Item } from './item';
import { someOf, writeJson } from './json';
import { plainText } from './plain-text';

type Version = '3.0' | '2.2';

/**
 * Writes a feed as ninjs 3.0 (IPTC). The standard knows items and no feeds: this is one composite item whose associations are the stories,
 * newest first; a story that was withdrawn or merged is there as `canceled`.
 */
export const toNinjs = (channel: Channel, items: readonly Item[], withdrawn: readonly Withdrawn[] = []): string =>
  writeJson(composite('3.0', channel, items, withdrawn));

/** Writes a feed as ninjs 2.2, for systems that have not moved on: of all that is said here 3.0 changed only the capitals of the names. */
export const toNinjs2 = (channel: Channel, items: readonly Item[], withdrawn: readonly Withdrawn[] = []): string =>
  writeJson(inSmallLetters(composite('2.2', channel, items, withdrawn)));

function composite(
  version: Version,
  channel: Channel,
  items: readonly Item[],
  withdrawn: readonly Withdrawn[],
): Record<string, unknown> {
  return {
    uri: channel.id,
    type: 'composite',
    representationType: 'full',
    pubStatus: 'usable',
    versionCreated: channel.changedAt ? rfc3339(channel.changedAt) : undefined,
    title: channel.title,
    by: channel.publisher,
    altIds: [{ role: 'self', value: channel.selfAddress }],
    standard: { name: 'ninjs', version, schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${version}.json` },
    associations: [...items.map(storyOf), ...withdrawn.map(canceled)].map((story, at) => ({
      name: `story-${at + 1}`,
      ...story,
    })),
  };
}

const inSmallLetters = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inSmallLetters);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name.toLowerCase(), inSmallLetters(held)]));
};

function storyOf(item: Item): Record<string, unknown> {
  const { corrections } = item;
  const text = plainText(item.html);
  return {
    uri: item.guid,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    version: String(corrections.length + 1),
    firstCreated: rfc3339(item.firstPublishedAt),
    versionCreated: rfc3339(updatedAt(item)),
    contentCreated: item.issuedAt ? rfc3339(item.issuedAt) : undefined,
    language: item.lang,
    title: item.title,
    headlines: [{ role: 'main', contentType: 'text/plain', value: item.title }],
    descriptions: item.summary ? [{ role: 'summary', contentType: 'text/plain', value: item.summary }] : undefined,
    bodies: someOf(
      item.html === ''
        ? []
        : [
            { role: 'main', contentType: 'text/html', value: item.html },
            { role: 'main', contentType: 'text/plain', charCount: text.length, value: text },
          ],
    ),
    by: item.byline,
    located: item.dateline,
    edNote: corrections.length > 0 ? plainText(correctionNotes(item)?.text ?? '') : undefined,
    subjects: someOf(item.topics.map(({ id, label, uri }) => ({ name: label, uri, literal: id }))),
    infoSources: someOf(item.credits.map(({ name, site, address }) => ({ name, uri: address ?? site }))),
    altIds: [{ role: 'webpage', value: item.address }],
    associations: someOf(picturesOf(item)),
  };
}

/** The lead image, and those in the body under their numbers. */
function picturesOf({ picture, images }: Item): Record<string, unknown>[] {
  const { address, caption, credit } = picture;
  const lead = address
    ? [pictureOf('picture', { address, caption, credit, alt: null, width: null, height: null })]
    : [];
  return [...lead, ...images.map((image, at) => pictureOf(`body-picture-${at + 1}`, image))];
}

function pictureOf(name: string, { address, caption, credit, alt, width, height }: Item['images'][number]) {
  const size = width && height ? { width, height } : {};
  return {
    ...{ name, uri: address, type: 'picture', by: credit },
    descriptions: someOf([
      ...(caption ? [{ role: 'caption', contentType: 'text/plain', value: caption }] : []),
      ...(alt ? [{ role: 'alternative', contentType: 'text/plain', value: alt }] : []),
    ]),
    renditions: [{ name: 'original', href: address, ...size }],
  };
}

const canceled = ({ guid, withdrawnAt, into }: Withdrawn): Record<string, unknown> => ({
  uri: guid,
  type: 'text',
  representationType: 'partial',
  pubStatus: 'canceled',
  versionCreated: rfc3339(withdrawnAt),
  edNote: into ? `Merged into ${into}` : 'Withdrawn',
});
