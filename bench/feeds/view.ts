/** What of a parser's result the cases ask for, under the names of the cases; null where it found none. */
export type View = {
  encoding: string | null;
  feed: FeedView;
  entries: EntryView[];
};

type Person = { name?: string | null; email?: string | null; url?: string | null };
export type FeedView = {
  title: string | null;
  subtitle: string | null;
  link: string | null;
  id: string | null;
  language: string | null;
  rights: string | null;
  updated: string | null;
  image: string | null;
  authors: Person[];
};
export type EntryView = {
  title: string | null;
  link: string | null;
  id: string | null;
  summary: string | null;
  content: string | null;
  published: string | null;
  updated: string | null;
  authors: Person[];
  tags: { term: string | null; scheme?: string | null; label?: string | null }[];
  enclosures: { url: string; type: string | null; length: number | null }[];
  language: string | null;
  rights: string | null;
  sourceTitle: string | null;
  sourceUrl: string | null;
  image: string | null;
  credit: string | null;
};

/** A value that a case asks for and how it is compared; null for what Copydesk does not store. */
export type Found = { kind: 'text' | 'line' | 'html' | 'date'; value: unknown } | null;

const text = (value: unknown): Found => ({ kind: 'text', value });
const html = (value: unknown): Found => ({ kind: 'html', value });
const line = (value: unknown): Found => ({ kind: 'line', value });
const date = (value: unknown): Found => ({ kind: 'date', value });
const byline = (authors: Person[]) => {
  const [first] = authors;
  return first
    ? first.name && first.email
      ? `${first.name} (${first.email})`
      : (first.name ?? first.email ?? null)
    : null;
};

/** Finds what a path of a case means in a view. */
export function lookUp(view: View, [head, ...path]: (string | number)[]): Found {
  if (head === 'encoding') return text(view.encoding);
  if (head === 'feed') return ofFeed(view.feed, path);
  if (head !== 'entries' || typeof path[0] !== 'number') return null;
  return ofEntry(view.entries[path[0]] ?? NO_ENTRY, path.slice(1));
}

function ofFeed(feed: FeedView, path: (string | number)[]): Found {
  const name = path.join('.');
  if (name === 'title' || name === 'title_detail.value') return line(feed.title);
  if (/^(tagline|subtitle|description)(_detail\.value)?$/.test(name)) return html(feed.subtitle);
  if (name === 'link') return text(feed.link);
  if (name === 'id' || name === 'guid') return text(feed.id);
  if (name === 'language') return text(feed.language);
  if (/^(rights|copyright)(_detail\.value)?$/.test(name)) return html(feed.rights);
  if (/^(updated|published)(_parsed)?$/.test(name)) return date(feed.updated);
  if (/^image\.(href|url)$|^logo$/.test(name)) return text(feed.image);
  return ofAuthors(feed.authors, path);
}

const NO_ENTRY: EntryView = {
  ...{
    title: null,
    link: null,
    id: null,
    summary: null,
    content: null,
    published: null,
    updated: null,
    authors: [],
    tags: [],
  },
  ...{ enclosures: [], language: null, rights: null, sourceTitle: null, sourceUrl: null, image: null, credit: null },
};

function ofEntry(entry: EntryView, path: (string | number)[]): Found {
  const name = path.join('.');
  if (name === 'title' || name === 'title_detail.value') return line(entry.title);
  if (name === 'link') return text(entry.link);
  if (name === 'id' || name === 'guid') return text(entry.id);
  if (/^(summary|description)(_detail\.value)?$/.test(name)) return html(entry.summary ?? entry.content);
  if (name === 'content.0.value') return html(entry.content ?? entry.summary);
  if (name === 'content.0.language') return text(entry.language);
  if (/^(published|created)(_parsed)?$/.test(name)) return date(entry.published);
  if (/^updated(_parsed)?$/.test(name)) return date(entry.updated);
  if (/^rights(_detail\.value)?$/.test(name)) return html(entry.rights);
  if (name === 'category') return text(entry.tags[0]?.term);
  if (path[0] === 'tags' && typeof path[1] === 'number') {
    const tag = entry.tags[path[1]];
    return path[2] === 'term' || path[2] === 'scheme' || path[2] === 'label' ? text(tag?.[path[2]]) : null;
  }
  if (path[0] === 'enclosures' && typeof path[1] === 'number') {
    const file = entry.enclosures[path[1]];
    if (path[2] === 'href' || path[2] === 'url') return text(file?.url);
    if (path[2] === 'type') return text(file?.type);
    return path[2] === 'length' ? text(file?.length === null ? null : String(file?.length)) : null;
  }
  if (name === 'source.title') return line(entry.sourceTitle);
  if (/^source\.(link|href|url)$/.test(name)) return text(entry.sourceUrl);
  if (/^(image\.href|media_thumbnail\.0\.url)$/.test(name)) return text(entry.image);
  if (name === 'media_credit.0.content') return text(entry.credit);
  return ofAuthors(entry.authors, path);
}

function ofAuthors(authors: Person[], path: (string | number)[]): Found {
  if (path.length === 1 && path[0] === 'author') return text(byline(authors));
  const at = path[0] === 'author_detail' ? 0 : path[0] === 'authors' && typeof path[1] === 'number' ? path[1] : null;
  if (path.length !== (path[0] === 'authors' ? 3 : 2)) return null;
  const member = path[path.length - 1];
  return at !== null && (member === 'name' || member === 'email' || member === 'url')
    ? text(authors[at]?.[member])
    : null;
}
