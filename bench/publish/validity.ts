import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { FORMAT_NAMES, FORMATS, type Format } from '../../lib/publish/feeds/address';
import { writeFeed } from '../../lib/publish/feeds/render';
import { printTable } from '../duplicates/table';
import { inventChannel, inventItems, inventWithdrawn, WORDINGS } from './invent';
import { askW3c } from './w3c';

const SIZES = [0, 1, 50, 500];

/** Warnings that stay, and why. All else that is found makes the measurement fail. */
const KNOWN: [RegExp, string][] = [
  [
    /unknown namespace: http:\/\/purl\.org\/atompub\/tombstones\/1\.0/,
    'RFC 6721’s own namespace: the validator does not know deleted-entry',
  ],
  [
    /same value for atom:updated/,
    'stories that were published in one step have one second; dates are what happened and are not spread',
  ],
];

/** By format, the schema that it is to meet. */
const NINJS: Partial<Record<Format, string>> = {
  'ninjs.json': 'ninjs-schema_3.0.json',
  'ninjs2.json': 'ninjs-schema_2.2.json',
};

/** What each document of a format is told; null where what would tell is not there. */
type Findings = string[][] | null;

/**
 * Validates every format at every size and wording, with corrections and withdrawals.
 * @param tools `w3c`: the folder of the feed validator's sources; `python`: which one runs it; `ninjs`: the folder of IPTC's schemas
 * @returns how many findings have no reason
 */
export function measureValidity(tools: { w3c: string; python: string; ninjs: string }): number {
  const rows: (string | number)[][] = [];
  const said = new Map<string, number>();
  for (const format of FORMAT_NAMES) {
    const documents = WORDINGS.flatMap((wording) =>
      SIZES.map((size) => {
        const items = inventItems(wording, size);
        return writeFeed(format, { channel: inventChannel(format), items, withdrawn: inventWithdrawn() });
      }),
    );
    const findings = findingsOf(format, documents, tools);
    const count = (holds: (found: string[]) => boolean) => findings?.filter(holds).length ?? 'NOT RUN';
    const isKnown = (finding: string) => KNOWN.some(([pattern]) => pattern.test(finding));
    rows.push([format, documents.length, count((found) => found.length === 0), count((found) => found.every(isKnown))]);
    for (const finding of findings?.flat() ?? [])
      said.set(`${format}: ${finding}`, (said.get(`${format}: ${finding}`) ?? 0) + 1);
  }
  printTable(
    'Validity (0, 1, 50 and 500 items; English, Arabic, emoji; corrections and withdrawals)',
    ['format', 'documents', 'nothing found', 'nothing but what has a reason'],
    rows,
  );
  const reasonOf = (finding: string) => KNOWN.find(([pattern]) => pattern.test(finding))?.[1] ?? 'NONE';
  const found = [...said].map(([finding, documents]) => [finding, documents, reasonOf(finding)]);
  if (found.length > 0) printTable('What was found', ['finding', 'documents', 'why it stays'], found);
  return found.filter(([, , reason]) => reason === 'NONE').length;
}

function findingsOf(
  format: Format,
  documents: string[],
  { w3c, python, ninjs }: { w3c: string; python: string; ninjs: string },
): Findings {
  if (format === 'feed.json') return documents.map(jsonFeedRules());
  const schema = NINJS[format];
  if (schema) {
    const file = path.join(ninjs, schema);
    if (existsSync(file)) return documents.map(ninjsRules(file));
    console.log(
      `\n${format} is NOT validated: name a folder with IPTC’s ${schema} (https://iptc.org/std/ninjs/) with --ninjs=FOLDER.`,
    );
    return null;
  }
  const { selfAddress } = inventChannel(format);
  const { mediaType } = FORMATS[format];
  const served = documents.map((document) => ({ document, mediaType, address: selfAddress }));
  const findings = askW3c(w3c, python, served);
  if (findings === null)
    console.log(
      `\n${format} is NOT validated: name src/ of the W3C feed validator (https://github.com/w3c/feedvalidator) with --w3c=FOLDER.`,
    );
  return findings;
}

type Compiled = ((data: unknown) => unknown) & { errors?: { instancePath: string; message?: string }[] | null };

const against =
  (validate: Compiled) =>
  (document: string): string[] =>
    validate(JSON.parse(document))
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath.replace(/\d+/g, 'n')} ${error.message}`);

function jsonFeedRules() {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const { $schema: _, ...rules } = createRequire(import.meta.url)('jsonfeed-schema/schema-v1.1.json');
  return against(ajv.compile(rules));
}

function ninjsRules(file: string) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  // The schema refers to GeoJSON's for places, of which no feed here has one.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  return against(ajv.compile(JSON.parse(readFileSync(file, 'utf8'))));
}
