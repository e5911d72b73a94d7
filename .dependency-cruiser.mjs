// Who may import whom, as lib/README.md and the design say. tests/unit/scripts/dependency-rules.test.ts sees each rule fail once.
import { STAGES } from './lib/stages.mjs';

const CODE = '^(app|components|lib|cli|proxy|instrumentation)(/|\\.)';
/** The files of lib that may have effects. All others decide, and are pure. */
const EFFECTS = [
  '(^|/)(store|commands|queries)\\.ts$',
  '^lib/(db|auth|jobs)/',
  '^lib/pipeline\\.ts$',
  '^lib/import/fetch\\.ts$',
];
const DATABASE = ['^lib/db/', '(^|node_modules/)(pg|@prisma/[^/]+)(/|$)'];
const FRAMEWORK = '(^|node_modules/)(next|next-auth|react|react-dom)(/|$)';
const stageFolder = (names) => `^lib/(${names.join('|')})/`;
const stageNames = STAGES.map(({ name }) => name);

/** A stage works on what earlier ones made, and knows nothing of later ones. */
const stageRules = STAGES.slice(0, -1).map(({ name }, index) => ({
  name: `stage-${name}-knows-no-later-one`,
  severity: 'error',
  comment: `The stages are in order (lib/stages.mjs): what ${name} needs from a later one belongs to lib/articles or to itself.`,
  from: { path: stageFolder([name]) },
  to: { path: stageFolder(stageNames.slice(index + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...stageRules,
    {
      name: 'shared-knows-no-stage',
      severity: 'error',
      comment: 'What all stages share depends on none of them.',
      from: { path: '^lib/', pathNot: [stageFolder(stageNames), '^lib/(pipeline\\.ts$|jobs/)'] },
      to: { path: stageFolder(stageNames) },
    },
    {
      name: 'lib-knows-no-framework',
      severity: 'error',
      comment: 'Next and React draw and route; lib/auth alone meets them. Give lib plain values.',
      from: { path: '^lib/', pathNot: '^lib/auth/' },
      to: { path: FRAMEWORK, reachable: true },
    },
    {
      name: 'pure-reaches-no-database',
      severity: 'error',
      comment: 'Decide in pure functions; store.ts, commands.ts, queries.ts and import/fetch.ts act.',
      from: { path: '^lib/', pathNot: EFFECTS },
      to: { path: DATABASE, reachable: true },
    },
    {
      name: 'pure-does-no-io',
      severity: 'error',
      comment: 'Files, sockets and processes belong to import/fetch.ts, to the command line and to the scripts.',
      from: { path: '^lib/', pathNot: EFFECTS },
      to: {
        path: '^(node:)?(fs|fs/promises|http|https|http2|dns|dns/promises|child_process|tls|dgram)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-only-draw',
      severity: 'error',
      comment: 'A component gets plain props: its page reads with queries, its form calls an action.',
      from: { path: '^components/' },
      to: {
        path: [
          '^lib/.*/(store|commands|queries)\\.ts$',
          '^lib/(auth|db)/',
          '^lib/pipeline\\.ts$',
          '^lib/import/fetch\\.ts$',
        ],
      },
    },
    {
      name: 'components-know-no-route',
      severity: 'error',
      comment: 'Routes use components; a component that needs an action gets it as a prop.',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'app-uses-no-store',
      severity: 'error',
      comment:
        'A route reads through queries.ts and writes through commands.ts, where rights, revision and history are.',
      from: { path: '^(app|cli)/' },
      to: { path: '^lib/.*/store\\.ts$' },
    },
    {
      name: 'no-test-in-code',
      severity: 'error',
      comment: 'What runs in production knows neither tests nor benchmarks.',
      from: { path: `${CODE}|^scripts/` },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'no-dev-dependency-in-code',
      severity: 'error',
      comment: 'A production install has no devDependencies: move the package to dependencies.',
      from: { path: CODE },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|node_modules/)@types/' },
    },
    {
      name: 'no-missing-module',
      severity: 'error',
      comment: 'There is no such file or package.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      comment: 'It is there because something else needs it, and may be gone tomorrow: add it to package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg'], pathNot: '(^|node_modules/)@types/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Modules that need each other are one module, or hide a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'Nothing uses it: delete it.',
      from: {
        orphan: true,
        pathNot: [
          '^app/',
          '^tests/',
          '^types/',
          '^scripts/(guard|end-with-parent|no-schema-engine)\\.mjs$',
          '^[^/]+$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-dead-module',
      severity: 'error',
      comment: 'Only tests or benchmarks use it: delete it, or use it.',
      from: { path: '^(app|cli|proxy|instrumentation)(/|\\.)' },
      to: { path: '^(lib|components)/', pathNot: '^lib/db/generated/|\\.d\\.ts$', reachable: false },
    },
  ],
  required: [
    {
      name: 'commands-check-access',
      severity: 'error',
      comment: 'Whoever writes asks first who may.',
      module: { path: '^lib/.+/commands\\.ts$' },
      // Directly: a second required rule with `reachable` would hide what the other one finds (dependency-cruiser 17.4).
      to: { path: '^lib/access/' },
    },
    {
      name: 'commands-write-history',
      severity: 'error',
      comment: 'A change and its audit event are one transaction.',
      module: { path: '^lib/.+/commands\\.ts$' },
      to: { path: '^lib/audit/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated'] },
    exclude: { path: ['^tests/fixtures/', '^\\.next/', '^\\.data/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
