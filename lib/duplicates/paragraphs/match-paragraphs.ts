import { mix, type Tokens } from '../text/tokens';

/** Two paragraphs that stand for each other: places in the first and the second article. */
export type ParagraphMatch = { a: number; b: number; same: boolean };

/** Tokens of the pieces that paragraphs are recognised by; three survive an edit of every fifth word often enough. */
const PIECE_TOKENS = 3;
/** Share of the shorter paragraph's pieces that both must have. */
const MIN_PIECE_RATIO = 0.25;
/** Paragraphs of the second article that one piece may point to; stock phrases point nowhere in particular. */
const MAX_PLACES = 8;
/** Partners of one paragraph that are weighed against its neighbours' partners. */
const MAX_PARTNERS = 4;

/**
 * Finds which paragraphs of two articles stand for each other, in order and each once, so that the most words are matched: partners by
 * shared three-word pieces through an inverted index, then the heaviest ascending chain (Fenwick tree). Takes n·log n, also where
 * nothing matches.
 */
export function matchParagraphs(a: readonly Tokens[], b: readonly Tokens[]): ParagraphMatch[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && equal(a[head], b[head])) head++;
  let tail = 0;
  while (tail < shorter - head && equal(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail++;
  const middle = matchMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, at) => ({ a: at, b: at, same: true })),
    ...middle.map((match) => ({ ...match, a: match.a + head, b: match.b + head })),
    ...Array.from({ length: tail }, (_, at) => ({ a: a.length - tail + at, b: b.length - tail + at, same: true })),
  ];
}

function matchMiddle(a: readonly Tokens[], b: readonly Tokens[]): ParagraphMatch[] {
  const places = new Map<number, number[]>();
  const piecesOfB = b.map(piecesOf);
  piecesOfB.forEach((pieces, at) => {
    for (const piece of pieces) {
      const known = places.get(piece);
      if (!known) places.set(piece, [at]);
      else if (known.length < MAX_PLACES) known.push(at);
    }
  });
  const partners = a.flatMap((tokens, at) => partnersOf(at, tokens, places, piecesOfB, b));
  return heaviestChain(partners, b.length);
}

type Partner = ParagraphMatch & { weight: number };

function partnersOf(
  at: number,
  tokens: Tokens,
  places: ReadonlyMap<number, number[]>,
  piecesOfB: readonly ReadonlySet<number>[],
  b: readonly Tokens[],
): Partner[] {
  const pieces = piecesOf(tokens);
  const shared = new Map<number, number>();
  for (const piece of pieces)
    for (const place of places.get(piece) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  return [...shared]
    .filter(([place, count]) => count >= MIN_PIECE_RATIO * Math.min(pieces.size, piecesOfB[place]?.size ?? 0))
    .map(([place, count]) => {
      const same = equal(tokens, b[place]);
      return { a: at, b: place, same, weight: count + (same ? 1 : 0) };
    })
    .sort((x, y) => y.weight - x.weight)
    .slice(0, MAX_PARTNERS)
    .sort((x, y) => y.b - x.b);
}

/** The chain with the largest sum of weights in which both sides ascend; partners come by `a` up, then `b` down. */
function heaviestChain(partners: readonly Partner[], length: number): ParagraphMatch[] {
  type Link = { partner: Partner; total: number; before: Link | undefined };
  const best: (Link | undefined)[] = new Array(length + 1).fill(undefined);
  const upTo = (place: number) => {
    let found: Link | undefined;
    for (let at = place; at > 0; at -= at & -at) if ((best[at]?.total ?? 0) > (found?.total ?? 0)) found = best[at];
    return found;
  };
  for (const partner of partners) {
    const before = upTo(partner.b);
    const link: Link = { partner, total: partner.weight + (before?.total ?? 0), before };
    for (let at = partner.b + 1; at <= length; at += at & -at) {
      if ((best[at]?.total ?? 0) < link.total) best[at] = link;
    }
  }
  const chain: ParagraphMatch[] = [];
  for (let link = upTo(length); link; link = link.before) {
    const { a, b, same } = link.partner;
    chain.push({ a, b, same });
  }
  return chain.reverse();
}

/** Hashes of every three tokens in a row; a shorter paragraph is one piece. */
function piecesOf(tokens: Tokens): Set<number> {
  const pieces = new Set<number>();
  for (let start = 0; start === 0 || start + PIECE_TOKENS <= tokens.length; start++) {
    let hash = 0;
    for (let at = start; at < Math.min(start + PIECE_TOKENS, tokens.length); at++)
      hash = mix(hash ^ (tokens[at] as number));
    pieces.add(hash);
  }
  return pieces;
}

const equal = (a: Tokens | undefined, b: Tokens | undefined): boolean =>
  a?.length === b?.length && a?.every((token, at) => token === b?.[at]) === true;
