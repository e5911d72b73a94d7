import { type FeedCase, readCases } from './feeds/cases';
import { isSame } from './feeds/compare';
import { READERS } from './feeds/readers';
import { lookUp, type View } from './feeds/view';

/** Why a case is not counted, by what it asks for. */
type Verdict =
  | 'right'
  | 'wrong'
  | 'crash'
  | 'not stored'
  | 'not a feed'
  | 'another format'
  | 'no equality'
  | 'well-formedness only';

const verbose = process.argv.includes('--wrong');

/** Some files of the set test the encoding of any XML: `<a/>`. */
function isFeed(bytes: Uint8Array): boolean {
  const latin1 = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  return /<(?:\w+:)?(?:rss|rdf|feed|channel|item|entry)[\s>]/i.test(latin1) || latin1.includes('\x4c\x6f\xa7\x94');
}

function judge(one: FeedCase, view: View | null): Verdict {
  if (/\/cdf[/_]/.test(one.path)) return 'another format';
  if (!isFeed(one.bytes)) return 'not a feed';
  if (one.clauses === null) return view ? 'no equality' : 'crash';
  if (one.clauses.length === 0) return view ? 'well-formedness only' : 'crash';
  const empty: View = {
    encoding: null,
    feed: {
      title: null,
      subtitle: null,
      link: null,
      id: null,
      language: null,
      rights: null,
      updated: null,
      image: null,
      authors: [],
    },
    entries: [],
  };
  const found = one.clauses.map((clause) => ({ clause, found: lookUp(view ?? empty, clause.path) }));
  if (found.some((each) => each.found === null)) return 'not stored';
  if (!view) return 'crash';
  return found.every((each) => each.found && isSame(each.found, each.clause.value, one.about.url)) ? 'right' : 'wrong';
}

async function main() {
  const cases = readCases();
  console.log(
    `| parser (${cases.length} files) | applicable | right | share | wrong | refused | ms a file |\n|---|--:|--:|--:|--:|--:|--:|`,
  );
  for (const reader of READERS) {
    const counts = new Map<Verdict, number>();
    const started = performance.now();
    for (const one of cases) {
      const view = await reader.read(one.bytes, one.about).catch(() => null);
      const verdict = judge(one, view);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verbose && reader === READERS[0] && (verdict === 'wrong' || verdict === 'crash')) {
        console.log(
          one.path,
          JSON.stringify(one.clauses),
          JSON.stringify(one.clauses?.map(({ path }) => view && lookUp(view, path))).slice(0, 400),
        );
      }
    }
    const [right = 0, wrong = 0] = [counts.get('right'), counts.get('wrong')];
    const refused = cases.filter((one) => judge(one, null) === 'crash').length;
    const crashed = counts.get('crash') ?? 0;
    const asked = cases.filter((one) => one.clauses && one.clauses.length > 0 && judge(one, null) === 'crash').length;
    const perFile = (performance.now() - started) / cases.length;
    console.log(
      `| ${reader.name} | ${asked} | ${right} | ${((100 * right) / asked).toFixed(1)} % | ${wrong} | ${crashed} of ${refused} | ${perFile.toFixed(2)} |`,
    );
    if (reader === READERS[0])
      console.log(`<!-- ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')} -->`);
  }
}

await main();
