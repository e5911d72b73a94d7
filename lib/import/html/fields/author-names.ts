import { findDates } from '../../../text/dates';

/** Longest text that is taken for a byline, in UTF-16 units. */
export const MAX_NAME_UNITS = 120;
/** More words than this are a sentence. */
export const MAX_NAME_WORDS = 8;
/** A name with a role behind it; more words than this are a sentence about somebody. */
const MAX_CREDIT_WORDS = 12;

/** What opens a byline, in the languages that are read here; a capital may follow “By” without a space where the markup had one. */
const BY =
  /^(?:(?:(?:article|story|words|text|written|posted|published|reported|created|contributed|guide|review|authored|photos? and text)\s*)*\b(?:by\b\s*:?|by(?=\p{Lu}\p{Ll}))\s*|(?:authors?|autor(?:es|en|in|ka)?|auteure?s?|autore|autori|contributors?|yazar|автор|الكاتب|نویسنده|te[kx]sto?|texte|testo|penulis|tác giả)\s*:\s*|(?:geschrieben von|écrit par|rédigé par|publié par|escrito por|scritto da|a cura di|skrevet a[vf]|skriven av|geschreven door|von|par|por|di|da|yazan|текст|بقلم|کتبه?|نوشته)\s*:?\s(?=[\p{Lu}\p{Lo}])|[【[（(［]?(?:取材・文|著者|作者|文|執筆|ライター|撰文|記者|记者|글)\s*[：:／/＝]\s*)/iu;
/** The same where the words mean other things too: a name must follow. */
const BY_NAME = /^(?:Av|Af|Door|Oleh|Od):? (?=\p{Lu}[\p{L}'’-]+ \p{Lu}\p{Ll})/u;
/** A Korean name with what its bearer does behind it. */
const REPORTER = /^(\p{Script=Hangul}{2,4})\s?(?:선임|수습)?(?:기자|특파원|논설위원)(?![\p{Script=Hangul}])/u;
/** What a template prints right behind a name, without a space between; the capital in “MacDonald” begins no role. */
const GLUED =
  /(?<=\p{Ll})(?=(?:Twitter|Facebook|Instagram|LinkedIn|E-?mail|Follow|Updated|Published|Posted|Staff|Senior|Contributor|Correspondent|Reporter|Editor|Writer|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{Ll})|(?<!(?<!\p{L})\p{Lu}\p{Ll}{1,3})\p{Lu}\p{Ll}+(?: [\p{L}&]+){0,3} (?:[Ww]riter|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)(?!\p{Ll}))/gu;
/** Addresses and account names behind a name. As below, a run is tried from its beginning only: from each of its marks, long ones would take minutes. */
const ADDRESS = /(?<![\s(<])[\s(<]+(?:[\w.+-]*@[\w.-]+|https?:\S+).*$/u;
/** A label of the author's box. */
const OPENING_LABEL = /^(?:about(?: the)?|author|recipe|meet)\s+(?=by\b|\p{Lu})/iu;
/** The same words after other credits on the line; those who reviewed or illustrated a story did not write it. */
const WRITTEN_BY = /\b(?:(?:written|words|text|story|posted|authored) by:?|(?<=\d{4},? )by)\s+(.*)$/i;
const NOT_WRITING =
  /^(?:medically|fact|clinically|expertly|scientifically|legally)?[\s-]*(?:reviewed|checked|edited|translated|verified|approved|produced|photograph\p{L}*|photos?|illustrat\p{L}*|image|hosted|sponsored|presented|powered)\b/iu;
const AFTER =
  /\s*(?:[|•·–—●⋅・]|\bon behalf\b|\bon (?:\d|[A-Z])|\b(?:in|for) (?=[A-Z])|\b(?:last|view|contributor|follow|reviewed|medically|edited|fact|twitter|facebook|instagram|linkedin)\b|\b(?:updated|published|posted)|\b\d+ comments?\b|\bin$|\b\d{1,2} min|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? |\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}(?:st|nd|rd|th)\b|\d{4}|\d{1,2}[/.:]).*$/iu;
/** What people are, printed behind their names with or without a comma. */
const ROLE =
  /(?=,?\s)(?<=\S\s\S+),?\s+(?:(?:[\p{Lu}&-]{2,6}|senior|staff|chief|associate|travel|food|style|assistant|managing|executive|deputy|contributing|freelance|guest|tech(?:nology)?|health|news|sports|politic(?:al|s)|national|world|foreign|culture|entertainment|investigati(?:ve|ons)|environment|climate|education|crime|courts?|features?|data|digital|business|science|content|marketing|vice|head|co-?founder|founder|lead)\s+)*(?:vice president|president|editor|writer|reporter|journalist|columnist|correspondent|contributor|producer|manager|director|founder|specialist|analyst|consultant|strategist|expert|sponsored|ceo|cto|head of|vp\b)(?!\p{Ll}).*$/iu;
/** What a person is, in the part behind a comma. */
const ROLE_NOUN =
  /\b(?:editor|writer|reporter|journalist|columnist|correspondent|contributor|expert|manager|director|founder|specialist|analyst|principal|professor|researcher|winemaker|gardener)\b/i;
const NO_NAME =
  /^(?:admin|administrator|editor|staff|guest|author|by|written by|anonymous|user|home|share|undefined|null|facebook|twitter|linkedin|none|unknown|webmaster|us|our .*|the|(?:author|all|more|related) posts?)$/i;

const NAME =
  /^(?:(?:Dr|Prof|Sir|Dame)\.? )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|(?:de|da|del|van|von|der|den|bin|al|la|le)|\(?\p{Lu}[\p{L}'’-]*\)?)){1,3}$/u;
const NOT_A_NAME =
  /\b(?:the|and|for|of|to|in|on|by|our|your|how|what|why|best|top|guide|home|blog|news|read|share|more|menu|table|contents|key|page|photo|images?|getty|listen|video|email|team|learn|tips|about|us|all|new|get|sign|free|read(?:ing)?|time|minutes?|company|inc|llc|ltd|university|reviews?|podcasts?|google|apple|facebook|youtube|linkedin|twitter|instagram|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function checked(name: string): string | null {
  if (name === '' || name.length > MAX_NAME_UNITS || NO_NAME.test(name)) return null;
  if (/^https?:|^www\.|@\S+\.\S+$|^\S+\.\S+\.\S+\/|^\S+\.(?:com|org|net)$/.test(name)) return null;
  return /^[\p{L}"“'‘]|^\d+\p{L}/u.test(name) ? name : null;
}

/** A name as structured data or a meta gives it, without a “By” before it; null where it is an address or says nobody. */
export const declaredName = (text: string): string | null =>
  checked(
    oneLine(text)
      .replace(BY, '')
      .replace(/(?<![\s,;:|-])[\s,;:|-]+$/, ''),
  );

/** Takes the name out of a byline's words on the page; null where nothing that reads as a name is left. */
export function printedName(text: string): string | null {
  const line = oneLine(text).replace(GLUED, ' ').replace(ADDRESS, '');
  const reporter = REPORTER.exec(line)?.[1];
  if (reporter) return reporter;
  const written = WRITTEN_BY.exec(line)?.[1];
  if (!written && NOT_WRITING.test(line)) return null;
  const named = (written ?? line.replace(OPENING_LABEL, '').replace(BY, '').replace(BY_NAME, '')).replace(AFTER, '');
  if (named.split(' ').length > MAX_CREDIT_WORDS) return null;
  const [head = '', ...tail] = named.split(/\s*,\s+/);
  const bare = isNameShaped(head) && ROLE_NOUN.test(tail.join(' ')) ? head : named.replace(ROLE, '');
  return checked(bare.replace(/(?<![\s,;:|.)\]）】］-])(?:[\s,;:|.)\]）】］-]|\s\d{1,2})+$/, ''));
}

/** A name in a script that knows no capitals; any other two characters of it look the same, so the markup must say that it is one. */
export const isCaselessName = (text: string): boolean =>
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{2,8}|\p{Script=Hangul}{2,4})$/u.test(text);

/** Whether the words are shaped like a person's name, and none of them is one that names never have. */
export const isNameShaped = (text: string): boolean => NAME.test(text) && !NOT_A_NAME.test(text);

const opensByline = (part: string): boolean =>
  part.length <= MAX_NAME_UNITS && [BY, BY_NAME, REPORTER, WRITTEN_BY].some((opening) => opening.test(part));

/**
 * The part of a line that says who wrote the story, from its “By” on: lines often open with a date or a section.
 * @returns null where no part begins like a byline
 */
export function bylinePart(line: string): string | null {
  if (opensByline(line)) return line;
  const date = findDates(line)[0];
  const undated = date?.start === 0 ? line.slice(date.end).trim() : '';
  return [undated, ...line.split(/\s*[|•·–—●⋅・\n]\s*/)].find(opensByline) ?? null;
}

/** Whether the words name a part of the outlet instead of a person. */
export const isTeam = (text: string): boolean => /\b(?:team|staff|desk|newsdesk|editors|editorial board)$/i.test(text);

/** Whether at least half of the words begin with a capital, or with a letter of a script that has none, as names and teams do. */
export function isCapitalised(text: string): boolean {
  const words = text.split(/\s+/);
  return words.filter((word) => /^["“'‘(]?[\p{Lu}\p{Lo}\d]/u.test(word)).length * 2 >= words.length;
}

/** Most names that are compared with each other; papers with more authors name the first ones. */
const MAX_NAMES = 40;

/** Names without repeats; of two of which one begins with the other the shorter, since a role follows it, unless more names follow. */
export function distinctNames(names: readonly (string | null)[]): string[] {
  const short = names.filter((name): name is string => name !== null && name.split(' ').length <= MAX_NAME_WORDS);
  const known = [...new Set(short)].slice(0, MAX_NAMES);
  const isPart = (name: string, other: string): boolean => {
    if (name === other) return false;
    if (name.startsWith(`${other} `) && isNameShaped(other) && !/,| and | & /.test(name)) return true;
    return other.includes(name) && !(other.startsWith(`${name} `) && isNameShaped(name) && !/,| and | & /.test(other));
  };
  return known.filter((name) => !known.some((other) => isPart(name, other)));
}
