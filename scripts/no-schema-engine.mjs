#!/usr/bin/env node
// Stands in for Prisma's native schema engine where that is not needed. It must fail: were it to succeed, Prisma would believe
// that the engine had done its work.
console.error(
  'This needs the native schema engine. Use "npm run db:migrate" (apply) or "npm run db:migration -- NAME" (write).',
);
process.exit(1);
