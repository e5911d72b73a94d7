import { parseFeed } from 'feedsmith';
import { at, iso, list, type Read, type Reader, text, texts } from './read';

const fieldsOf = (document: string): unknown => JSON.parse(document);

/**
 * Readers of the formats in JSON. No kept package reads ninjs, and of those for JSON Feed only feedsmith does more than hand on what
 * `JSON.parse` gives; so beside it stand readers written from the specifications alone, by the names of fields that they give.
 */
export const JSON_FEED_READERS: Record<string, Reader> = {
  feedsmith: async (document) => list(at(parseFeed(document).feed, 'items')).map(bySmith),
  'by jsonfeed.org 1.1': async (document) => list(at(fieldsOf(document), 'items')).map(byJsonFeed),
};
export const NINJS_READERS: Record<string, Reader> = {
  'by IPTC’s ninjs 3.0': async (document) => list(at(fieldsOf(document), 'associations')).map(byNinjs3),
};
export const NINJS2_READERS: Record<string, Reader> = {
  'by IPTC’s ninjs 2.2': async (document) => list(at(fieldsOf(document), 'associations')).map(byNinjs2),
};

const bySmith = (item: unknown): Read => ({
  ...{
    id: text(at(item, 'id')) ?? '',
    title: text(at(item, 'title')) ?? '',
    text: text(at(item, 'content_html')) ?? '',
  },
  ...{ date: iso(at(item, 'date_published')) ?? '', topics: texts(at(item, 'tags')) },
  author: text(at(item, 'authors', 0, 'name')) ?? '',
});

/** https://www.jsonfeed.org/version/1.1/; sources and the picture’s credit have no field of the format and are in our extension. */
const byJsonFeed = (item: unknown): Read => ({
  ...bySmith(item),
  source: text(at(item, '_copydesk', 'sources', 0, 'name')) ?? '',
  credits: texts(at(item, '_copydesk', 'sources'), 'name'),
  picture: text(at(item, '_copydesk', 'credit')) ?? '',
});

/** https://iptc.org/std/ninjs/ninjs-schema_3.0.json; what was corrected is in `edNote`, beside the body. */
const byNinjs3 = (item: unknown): Read => ({
  ...{
    id: text(at(item, 'uri')) ?? '',
    title: text(at(item, 'title')) ?? '',
    date: iso(at(item, 'firstCreated')) ?? '',
  },
  text:
    texts(
      list(at(item, 'bodies')).filter((body) => at(body, 'contentType') === 'text/html'),
      'value',
    )[0] ?? '',
  ...{ topics: texts(at(item, 'subjects'), 'name'), author: text(at(item, 'by')) ?? '' },
  ...{ source: text(at(item, 'infoSources', 0, 'name')) ?? '', credits: texts(at(item, 'infoSources'), 'name') },
  picture: text(at(item, 'associations', 0, 'by')) ?? '',
});

/** https://iptc.org/std/ninjs/ninjs-schema_2.2.json */
const byNinjs2 = (item: unknown): Read => ({
  ...{
    id: text(at(item, 'uri')) ?? '',
    title: text(at(item, 'title')) ?? '',
    date: iso(at(item, 'firstcreated')) ?? '',
  },
  text:
    texts(
      list(at(item, 'bodies')).filter((body) => at(body, 'contenttype') === 'text/html'),
      'value',
    )[0] ?? '',
  ...{ topics: texts(at(item, 'subjects'), 'name'), author: text(at(item, 'by')) ?? '' },
  ...{ source: text(at(item, 'infosources', 0, 'name')) ?? '', credits: texts(at(item, 'infosources'), 'name') },
  picture: text(at(item, 'associations', 0, 'by')) ?? '',
});
