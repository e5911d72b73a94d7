import { createHash } from 'node:crypto';
import type { Representation } from '../representation';
import { type Coding, encode } from './coding';

/** One coding of a resource: its bytes and its strong entity tag, with quotes. */
export type Coded = { coding: Coding; bytes: Buffer; etag: string };

/** A representation with the codings of it that were asked for, each made once. */
export class Resource {
  readonly #coded = new Map<Coding, Coded | Promise<Coded>>();
  readonly #body: Buffer;
  readonly #hash: string;

  constructor(readonly representation: Representation) {
    this.#body = Buffer.from(representation.body);
    this.#hash = hashOf(this.#body);
  }

  /** Of what it keeps in memory. */
  get bytes(): number {
    return this.#body.length * 2;
  }

  /** Gives a coding of it, at once where it was asked for before. */
  coded(coding: Coding): Coded | Promise<Coded> {
    const known = this.#coded.get(coding);
    if (known) return known;
    const made = encode(this.#body, coding).then((encoded) => {
      const coded = { ...encoded, etag: etagOf(this.#hash, encoded.coding) };
      this.#coded.set(coding, coded);
      return coded;
    });
    this.#coded.set(coding, made);
    return made;
  }
}

const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url');

/** The same content has the same tag in every process and after every start; another coding of it is other bytes, hence another tag. */
const etagOf = (hash: string, coding: Coding): string => `"${hash}${coding === 'identity' ? '' : `-${coding}`}"`;
