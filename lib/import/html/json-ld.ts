import { decodeEntities } from './markup/entities';

/** What the structured data of a page says about its story; lists are in the order found, and empty where nothing was said. */
export type StructuredArticle = {
  headline: string | null;
  description: string | null;
  authors: string[];
  /** Authors that are declared as organisations: the outlet more often than who wrote it. */
  organisations: string[];
  datePublished: string | null;
  dateModified: string | null;
  body: string | null;
  image: string | null;
  imageCaption: string | null;
  imageCredit: string | null;
  lang: string | null;
  siteName: string | null;
};

type Json = { [key: string]: unknown };

/** Types of schema.org that stand for a story, the most telling first. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|Analysis|Opinion)$/i;
const PAGE_TYPE = /^(?:WebPage|ItemPage|AboutPage|MedicalWebPage|CollectionPage|VideoObject|FAQPage)$/i;
/** Most nodes that are looked at in one page. */
const MAX_NODES = 5_000;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return decodeEntities(first).trim() || null;
  if (isObject(first)) return textOf(first['@value'] ?? first.url ?? first.name);
  return null;
}

function parse(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?$/g, '')
    .trim();
  try {
    return JSON.parse(bare);
  } catch {
    // Raw line ends and tabs inside strings are the commonest fault; nothing else is mended.
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, ''));
    } catch {
      return null;
    }
  }
}

/** All objects in the scripts, outermost first; an explicit queue, so depth costs no stack. */
function nodesOf(scripts: readonly string[]): Json[] {
  const queue: unknown[] = scripts.map(parse);
  const nodes: Json[] = [];
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      nodes.push(value);
      for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) queue.push(member);
    }
  }
  return nodes;
}

const typesOf = (node: Json): string[] =>
  listOf(node['@type']).filter((type): type is string => typeof type === 'string');

/** The nodes that a member names, by name, by reference or whole. */
function named(value: unknown, byId: ReadonlyMap<string, Json>): { name: string; isOrganisation: boolean }[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return [{ name: decodeEntities(item), isOrganisation: false }];
    if (!isObject(item)) return [];
    const id = item['@id'];
    const whole = item.name === undefined && typeof id === 'string' ? (byId.get(id) ?? item) : item;
    const isOrganisation = typesOf(whole).some((type) => /Organi[sz]ation|Corporation|Brand/i.test(type));
    return listOf(whole.name).flatMap((name) =>
      typeof name === 'string' ? [{ name: decodeEntities(name), isOrganisation }] : [],
    );
  });
}

const names = (value: unknown, byId: ReadonlyMap<string, Json>): string[] => named(value, byId).map(({ name }) => name);

const EMPTY: StructuredArticle = {
  headline: null,
  description: null,
  authors: [],
  organisations: [],
  datePublished: null,
  dateModified: null,
  body: null,
  image: null,
  imageCaption: null,
  imageCredit: null,
  lang: null,
  siteName: null,
};

/**
 * Reads the story out of a page's JSON-LD: the first node of an article type, else of a page type.
 * Faulty scripts are passed over.
 * @param scripts the scripts' contents
 */
export function readJsonLd(scripts: readonly string[]): StructuredArticle {
  const nodes = nodesOf(scripts);
  const byId = new Map<string, Json>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && (!byId.has(id) || node.name !== undefined)) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGE_TYPE.test(type)));
  const told = [...articles, ...pages];
  const first = <T>(pick: (node: Json) => T | null | undefined): T | null => {
    for (const node of told) {
      const value = pick(node);
      if (value !== null && value !== undefined && value !== '') return value;
    }
    return null;
  };
  if (told.length === 0) return EMPTY;
  const imageNode = first((node) => {
    const image = listOf(node.image)[0] ?? node.primaryImageOfPage;
    const id = isObject(image) ? image['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? image) : image;
  });
  const image = isObject(imageNode) ? imageNode : null;
  const authorList = first((node) => {
    const found = named(node.author ?? node.creator, byId);
    return found.length > 0 ? found : null;
  });
  return {
    headline: first((node) => textOf(node.headline)) ?? textOf(articles[0]?.name),
    description: first((node) => textOf(node.description)),
    authors: (authorList ?? []).filter(({ isOrganisation }) => !isOrganisation).map(({ name }) => name),
    organisations: (authorList ?? []).filter(({ isOrganisation }) => isOrganisation).map(({ name }) => name),
    datePublished: first((node) => textOf(node.datePublished) ?? textOf(node.dateCreated)),
    dateModified: first((node) => textOf(node.dateModified)),
    body: first((node) => textOf(node.articleBody) ?? null),
    image: image ? textOf(image.contentUrl ?? image.url) : textOf(imageNode),
    imageCaption: image ? textOf(image.caption) : null,
    imageCredit: image ? (textOf(image.creditText) ?? names(image.creator ?? image.author, byId)[0] ?? null) : null,
    lang: first((node) => textOf(node.inLanguage)),
    siteName: first((node) => names(node.publisher, byId)[0]),
  };
}
