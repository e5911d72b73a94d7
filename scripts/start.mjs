// npm start: everything from a fresh clone to a running desk. What follows is loaded once we know that this Node can read it.
import { requireNode } from './node-version.mjs';

requireNode();
const { startDesk } = await import('./desk.mjs');
await startDesk(process.argv.slice(2));
