/** A path into what a parser read, such as `entries 0 title`, and the value that is expected there. */
export type Clause = { path: (string | number)[]; value: unknown };

/** A Python tuple: of a date, or of coordinates. */
export type Tuple = { tuple: unknown[] };

/**
 * Takes an expectation of the data set apart: equalities joined by `and`. What says something of well-formedness only is dropped.
 * @returns the equalities, or null where the expectation says something else
 */
export function clausesOf(expectation: string): Clause[] | null {
  const clauses: Clause[] = [];
  let rest = expectation.trim();
  while (rest !== '') {
    const reader = new Reader(rest);
    const clause = reader.clause();
    if (clause === null) return null;
    if (clause !== 'nothing') clauses.push(clause);
    rest = reader.rest().trim();
    if (rest === '') break;
    if (!/^and\s/.test(rest)) return null;
    rest = rest.slice(3).trim();
  }
  return clauses;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"', '\n': '' };

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  rest = () => this.text.slice(this.at);

  clause(): Clause | 'nothing' | null {
    if (this.take(/(?:not\s+)?bozo\b(?!_)/y) || this.take(/1(?=\s|$)/y)) return 'nothing';
    const isBracketed = this.take(/\(/y) !== null;
    const path = this.path();
    if (!path || !this.take(/\s*==\s*/y)) return null;
    const value = this.value();
    if (value === undefined || (isBracketed && !this.take(/\s*\)/y))) return null;
    return { path, value };
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return null;
    this.at = pattern.lastIndex;
    return match[0];
  }

  private path(): (string | number)[] | null {
    const head = this.take(/[a-z_]+/y);
    if (!head) return null;
    const path: (string | number)[] = [head];
    for (;;) {
      const step = this.take(/\[\s*(?:\d+|'[^']*'|"[^"]*")\s*\]|\.[a-z_]+(?!\w*\()/y);
      if (!step) return path;
      const bare = step.replace(/^[.[]\s*|\s*\]$/g, '');
      path.push(/^\d+$/.test(bare) ? Number(bare) : bare.replace(/^['"]|['"]$/g, ''));
    }
  }

  private value(): unknown {
    this.take(/\s+/y);
    const string = this.string();
    if (string !== null) return string;
    const word = this.take(/None|True|False|-?\d+(?:\.\d+)?/y);
    if (word !== null) return { None: null, True: true, False: false }[word] ?? (/\d/.test(word) ? Number(word) : null);
    if (this.take(/\(/y)) return { tuple: this.list(/\s*\)/y) } satisfies Tuple;
    if (this.take(/\[/y)) return this.list(/\s*\]/y);
    if (!this.take(/\{/y)) return undefined;
    const object: Record<string, unknown> = {};
    while (!this.take(/\s*\}/y)) {
      const key = this.value();
      if (typeof key !== 'string' || !this.take(/\s*:\s*/y)) return undefined;
      object[key] = this.value();
      this.take(/\s*,\s*/y);
    }
    return object;
  }

  private list(end: RegExp): unknown[] {
    const values: unknown[] = [];
    while (!this.take(end) && this.at < this.text.length) {
      values.push(this.value());
      if (!this.take(/\s*,\s*/y) && !/[)\]\s]/.test(this.text[this.at] ?? '')) return values;
    }
    return values;
  }

  private string(): string | null {
    const opening = this.take(/[ub]?(?:'''|"""|'|")/y);
    if (!opening) return null;
    const quote = opening.replace(/^[ub]/, '');
    let value = '';
    while (this.at < this.text.length) {
      if (this.text.startsWith(quote, this.at)) {
        this.at += quote.length;
        // Neighbouring literals are one string.
        const next = this.take(/\s+(?=[ub]?['"])/y) === null ? null : this.string();
        return value + (next ?? '');
      }
      const coded = this.take(/\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|x[0-9a-f]{2}|[0-7]{1,3}|[\s\S])/iy);
      value += coded ? escaped(coded.slice(1)) : (this.text[this.at++] ?? '');
    }
    return null;
  }
}

function escaped(code: string): string {
  if (/^[uUx]/.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
  return ESCAPES[code] ?? code;
}
