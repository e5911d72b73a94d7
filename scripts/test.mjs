// npm test: everything it needs, then every check and test. What follows is loaded once we know that this Node can read it.
import { requireNode } from './node-version.mjs';

requireNode();
const { runTests } = await import('./test-run.mjs');
await runTests(process.argv.slice(2));
