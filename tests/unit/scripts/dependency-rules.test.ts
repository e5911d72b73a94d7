import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import config from '../../../.dependency-cruiser.mjs';
import { STAGES } from '../../../lib/stages.mjs';

type Files = Record<string, string>;

const root = mkdtempSync(path.join(os.tmpdir(), 'dependency-rules-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Writes a small project and gives the names of the rules that it breaks. */
async function brokenRules(name: string, files: Files): Promise<string[]> {
  const baseDir = path.join(root, name);
  const all = { 'package.json': '{}', ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(baseDir, file)), { recursive: true });
    writeFileSync(path.join(baseDir, file), text);
  }
  const { doNotFollow, tsPreCompilationDeps } = config.options ?? {};
  const { output } = await cruise(['.'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden, required: config.required },
    doNotFollow,
    tsPreCompilationDeps,
  });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

/** An installed package: npm's own folder with a module in it. */
const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`,
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});
const dependingOn = (name: string): Files => ({
  'package.json': `{ "dependencies": { "${name}": "1.0.0" } }`,
  ...installed(name),
});
const SOMETHING = 'export const something = 1;';

const stageBreaches = Object.fromEntries(
  STAGES.slice(0, -1).map(({ name }, index) => [
    `stage-${name}-knows-no-later-one`,
    {
      [`lib/${name}/a.ts`]: `export { something } from '../${STAGES[index + 1]?.name}/b';`,
      [`lib/${STAGES[index + 1]?.name}/b.ts`]: SOMETHING,
    },
  ]),
);

/** For each rule a project that breaks it. */
const BREACHES: Record<string, Files> = {
  ...stageBreaches,
  'shared-knows-no-stage': {
    'lib/articles/a.ts': "export { something } from '../review/b';",
    'lib/review/b.ts': SOMETHING,
  },
  'lib-knows-no-framework': {
    ...dependingOn('react'),
    'lib/clean/a.ts': "export { something } from './b';",
    'lib/clean/b.ts': `import 'react'; ${SOMETHING}`,
  },
  'pure-reaches-no-database': {
    ...dependingOn('pg'),
    'lib/clean/segment.ts': "export { something } from './store';",
    'lib/clean/store.ts': `import 'pg'; ${SOMETHING}`,
  },
  'pure-does-no-io': { 'lib/clean/a.ts': `import 'node:fs'; ${SOMETHING}` },
  'components-only-draw': {
    'components/a.ts': "export { something } from '../lib/review/queries';",
    'lib/review/queries.ts': SOMETHING,
  },
  'components-know-no-route': {
    'components/a.ts': "export { something } from '../app/actions';",
    'app/actions.ts': SOMETHING,
  },
  'app-uses-no-store': {
    'app/page.ts': "export { something } from '../lib/review/store';",
    'lib/review/store.ts': SOMETHING,
  },
  'no-test-in-code': {
    'lib/clean/a.ts': "export { something } from '../../tests/support/b';",
    'tests/support/b.ts': SOMETHING,
  },
  'no-dev-dependency-in-code': {
    ...installed('prettier'),
    'package.json': '{ "devDependencies": { "prettier": "1.0.0" } }',
    'lib/clean/a.ts': `import 'prettier'; ${SOMETHING}`,
  },
  'no-missing-module': { 'lib/clean/a.ts': "export { something } from './gone';" },
  'no-unlisted-package': { ...installed('left-pad'), 'lib/clean/a.ts': `import 'left-pad'; ${SOMETHING}` },
  'no-cycle': {
    'lib/clean/a.ts': "import './b';",
    'lib/clean/b.ts': "import './a';",
  },
  'no-orphan': { 'lib/clean/a.ts': SOMETHING },
  'no-dead-module': {
    'app/page.ts': "export { something } from '../lib/clean/used';",
    'lib/clean/used.ts': SOMETHING,
    'lib/clean/unused.ts': SOMETHING,
    'tests/unit/unused.test.ts': "import '../../lib/clean/unused';",
  },
  'commands-check-access': {
    'lib/review/commands.ts': "export { something } from '../audit/a';",
    'lib/audit/a.ts': SOMETHING,
  },
  'commands-write-history': {
    'lib/review/commands.ts': "export { something } from '../access/a';",
    'lib/access/a.ts': SOMETHING,
  },
};

describe('the dependency rules', () => {
  test.each(Object.entries(BREACHES))('%s fails on a project that breaks it', async (rule, files) => {
    expect(await brokenRules(rule, files)).toContain(rule);
  });

  test('every rule has a project that breaks it', () => {
    const rules = [...(config.forbidden ?? []), ...(config.required ?? [])].map(({ name }) => name);
    expect(Object.keys(BREACHES).sort()).toEqual(rules.sort());
  });

  test('a project in order breaks none', async () => {
    const files = {
      ...dependingOn('pg'),
      'app/page.ts': "import '../lib/review/queries'; import '../lib/review/commands'; import '../components/row';",
      'components/row.ts': "export { something } from '../lib/articles/types';",
      'lib/articles/types.ts': SOMETHING,
      'lib/clean/clean.ts': "export { something } from '../articles/types';",
      'lib/review/queries.ts': "export { something } from './store';",
      'lib/review/store.ts': "import 'pg'; export { something } from '../clean/clean';",
      'lib/review/commands.ts': "import './store'; import '../access/policy'; import '../audit/store';",
      'lib/access/policy.ts': "export { something } from '../articles/types';",
      'lib/audit/store.ts': "export { something } from '../articles/types';",
      'tests/unit/clean.test.ts': "import '../../lib/clean/clean';",
    };
    expect(await brokenRules('in-order', files)).toEqual([]);
  });
});
