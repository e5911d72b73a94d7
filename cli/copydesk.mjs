import { requireNode } from '../scripts/node-version.mjs';

requireNode();

// Imported late: an old Node must meet the line above before syntax that it cannot read.
const { main } = await import('./main.mjs');
process.exitCode = await main(process.argv.slice(2));
