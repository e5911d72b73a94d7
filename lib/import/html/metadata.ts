import type { DecodedDocument } from '../document';
import { resolveAddress } from './address';
import { bylineFrom } from './fields/byline';
import { imageFields } from './fields/lead-image';
import { publishedAtFrom } from './fields/published-at';
import { chooseTitle } from './fields/title-choice';
import type { StructuredArticle } from './json-ld';
import { canonicalOf, metaOf } from './reading';
import { remembered } from './remembered';
import type { PageReading } from './scoring/features';

type Fields = DecodedDocument['fields'];

/** A language's code as the standard writes it, or null; reading one takes as long as a small block. */
const standardCode = remembered((code) => {
  try {
    return new Intl.Locale(code).toString();
  } catch {
    return null;
  }
});

/** The language as a BCP 47 code (`en-GB`), or null where the page names none that reads as one. */
function languageOf(reading: PageReading, structured: StructuredArticle): string | null {
  const { page } = reading;
  const told = [page.lang, metaOf(page, ['content-language', 'og:locale', 'language', 'dc.language']), structured.lang];
  for (const value of told) {
    const code = value?.split(/[,;\s]/, 1)[0]?.replaceAll('_', '-');
    if (!code || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code)) continue;
    const standard = standardCode(code);
    if (standard !== null) return standard;
  }
  return null;
}

const plain = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/**
 * Reads the fields of the story from JSON-LD, OpenGraph, microdata and the page, in that order of trust where they differ.
 * Members that nothing was found for are left out.
 * @param address where the page came from; relative addresses resolve against it
 * @param mainFrom index of the first block of the main text, or −1
 */
export function readFields(
  reading: PageReading & { structured: StructuredArticle },
  address: string | undefined,
  mainFrom: number,
): Fields {
  const { page, structured } = reading;
  const base = resolveAddress(page.baseHref, address) ?? address;
  const found: Fields = {
    title: chooseTitle(reading, structured) ?? undefined,
    byline: bylineFrom(reading, structured, mainFrom),
    publishedAt: publishedAtFrom(reading, structured, mainFrom),
    lang: languageOf(reading, structured),
    canonicalUrl: resolveAddress(canonicalOf(page), base),
    siteName: plain(metaOf(page, ['og:site_name', 'application-name', 'al:ios:app_name']) ?? structured.siteName),
    section: plain(metaOf(page, ['article:section'])),
    ...imageFields(reading, structured, base, mainFrom),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && value !== undefined));
}
