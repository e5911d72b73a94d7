import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A document with its media type and the address that it is at. */
type Served = { document: string; mediaType: string; address: string };

// The validator's own demo.py takes a file or an address; as a library it is told the address, and needs no server. AA is the level of the
// validator that is on the web.
const DRIVER = `
import io, json, sys
sys.path.insert(0, sys.argv[1])
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
for line in sys.stdin:
    served = json.loads(line)
    try:
        body = io.BytesIO(served['document'].encode('utf-8'))
        seen = feedvalidator.validateStream(body, firstOccurrenceOnly=1, contentType=served['mediaType'], base=served['address'])
        events = seen['loggedEvents']
    except feedvalidator.logging.ValidationFailure as failure:
        events = [failure.event]
    print(json.dumps([str(said) for said in Formatter(compatibility.AA(events))]))
`;

/**
 * Has the W3C feed validator read documents.
 * @param folder `src/` of its sources
 * @returns what it says of each, without line numbers; null where the folder is not there
 * @throws where it does not run
 */
export function askW3c(folder: string, python: string, documents: readonly Served[]): string[][] | null {
  if (!existsSync(path.join(folder, 'feedvalidator'))) return null;
  const input = documents.map((served) => JSON.stringify(served)).join('\n');
  const run = spawnSync(python, ['-c', DRIVER, folder], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const answers = (run.stdout ?? '').split('\n').filter((line) => line.startsWith('['));
  if (answers.length !== documents.length)
    throw new Error(`The W3C validator did not run (${python}): ${(run.stderr ?? String(run.error)).slice(-400)}`);
  return answers.map((line) =>
    (JSON.parse(line) as string[]).map((said) => said.replace(/^line \d+, column \d+: | \(\d+ occurrences\)$/g, '')),
  );
}
