/**
 * @typedef {object} Subcommand
 * @property {string} name
 * @property {string} summary a clause, for the list
 * @property {string} [args] what follows the name
 * @property {string[]} details lines of its own help
 * @property {boolean} [usesDatabase] whether the database client has to be there
 * @property {string} module beside this file; exports `run(args)`, which gives the exit code; loaded only when asked for
 */

/**
 * The subcommands as data, for the launcher and its help.
 * @type {readonly Subcommand[]}
 */
export const SUBCOMMANDS = [
  {
    name: 'clean',
    summary: 'cut scraped text or HTML into clean articles',
    details: ['NDJSON in   {"id","text"|"html","url"?,"source"?}', 'NDJSON out  {"id","articles":[…],"furniture":[…]}'],
    module: 'clean.ts',
  },
  {
    name: 'duplicates',
    summary: 'propose the pairs that are one text, or one event',
    details: [
      'NDJSON in   {"id","title"?,"text","url"?,"publishedAt"?}',
      'NDJSON out  {"a","b","verdict","containment":[aInB,bInA],"resemblance"}',
    ],
    module: 'duplicates.ts',
  },
  {
    name: 'topics',
    summary: 'suggest IPTC Media Topics, best first',
    details: [
      'NDJSON in   {"id","title"?,"text","lang"?}',
      'NDJSON out  {"id","suggestions":[{"id","label","score","evidence":[…]}]}',
    ],
    module: 'topics.ts',
  },
  {
    name: 'import',
    summary: 'import files and folders into the desk',
    args: 'PATH… [--source NAME]',
    details: [
      'Reads .txt and .html files, feeds, .jsonl, .csv and .zip, also below folders. Each gets an outcome; a refused one stops none of the others.',
      'Goes into the database of DATABASE_URL, else into the one that `npm start` keeps in this folder.',
    ],
    module: 'import.ts',
    usesDatabase: true,
  },
  {
    name: 'worker',
    summary: 'poll feeds apart from the server',
    details: [
      'Runs until it is stopped; any number may run. Set COPYDESK_WORKER=0 for servers that are to leave the work to it.',
      'Works on the database of DATABASE_URL, else on the one that `npm start` keeps in this folder.',
    ],
    module: 'worker.ts',
    usesDatabase: true,
  },
  {
    name: 'setup',
    summary: 'fill a new database: vocabulary, first admin, samples',
    args: '[--empty]',
    details: ['Used by `npm start`. Writes {"admin":{"email","password"}|null,"imported":n}; needs DATABASE_URL.'],
    module: 'setup.ts',
    usesDatabase: true,
  },
];
