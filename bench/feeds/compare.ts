import { Parser } from 'htmlparser2';
import type { Tuple } from './expect';
import type { Found } from './view';

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'iframe', 'head']);
/** Labels that the Encoding standard gives to one decoder. */
const SAME_CHARSET: Record<string, string> = {
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  gb18030: 'gbk',
};

/**
 * Whether what was found is what the case expects. Markup is compared by what a reader gets of it, since that is what is stored: the text that
 * is seen, and where links and images lead.
 * @param base the address that relative ones in markup count from
 */
export function isSame(found: NonNullable<Found>, expected: unknown, base: string | null): boolean {
  const value = found.value ?? null;
  if (expected === null) return value === null;
  if (found.kind === 'date') return sameDate(value, expected);
  if (typeof expected === 'number') return Number(value) === expected;
  if (typeof expected !== 'string') return false;
  if (expected === '') return value === null || value === '';
  if (found.kind === 'line' && value === null) return signature(expected, base, false) === '';
  if (typeof value !== 'string') return false;
  if (value === expected || value.trim() === expected.trim()) return true;
  if (found.kind === 'text')
    return expected.toLowerCase() === value || SAME_CHARSET[expected] === value || sameAddress(value, expected);
  const keepsLinks = found.kind === 'html';
  const [shown, wanted] = [signature(value, base, keepsLinks), signature(expected, base, keepsLinks)];
  // A title is stored as text, and plain text may look like markup on either side.
  return shown === wanted || plain(value) === wanted || shown === plain(expected) || plain(value) === plain(expected);
}

function sameDate(value: unknown, expected: unknown): boolean {
  const time = Date.parse(String(value));
  if (typeof expected === 'string')
    return Number.isFinite(time) && (Date.parse(expected) === time || value === expected);
  const { tuple } = expected as Tuple;
  const [year, month, day, hour, minute, second] = (tuple ?? []).map(Number);
  return time === Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

const sameAddress = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function signature(html: string, base: string | null, keepsLinks: boolean): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (UNSEEN.has(name)) hidden += 1;
      const address = name === 'a' ? attributes.href : name === 'img' ? attributes.src : undefined;
      const at = address && URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
      if (keepsLinks && at && /^https?:$/.test(at.protocol)) text += ` <${at.href}> `;
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) hidden -= 1;
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
  });
  parser.end(html);
  return plain(text);
}
