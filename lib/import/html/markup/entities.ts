import { Tokenizer } from 'htmlparser2';

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/g;
/** Most different entities that are remembered; pages use a dozen. */
const MAX_REMEMBERED = 1_000;
/** Longest name of an entity in the standard, with ampersand and semicolon. */
const LONGEST = 33;

const remembered = new Map<string, string>();
const nothing = () => {};

function decodeOne(entity: string): string {
  const known = remembered.get(entity);
  if (known !== undefined) return known;
  // Nothing longer is an entity, though one may stand at its beginning.
  const head = entity.slice(0, LONGEST);
  let decoded = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        decoded += head.slice(start, end);
      },
      ontextentity: (codepoint) => {
        decoded += String.fromCodePoint(codepoint);
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(head);
  tokenizer.end();
  decoded += entity.slice(LONGEST);
  if (remembered.size < MAX_REMEMBERED && entity.length <= LONGEST) remembered.set(entity, decoded);
  return decoded;
}

/**
 * Decodes the character references in a text by the HTML standard's table.
 * Apart from the page's own pass, since searching for tags alone is a third faster than for tags and references.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decodeOne) : text;
}
