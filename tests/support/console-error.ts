import { format } from 'node:util';
import { afterEach } from 'vitest';

// What the program complains about in a test is a failure of the test. One that expects a complaint replaces console.error itself.
const complaints: string[] = [];
console.error = (...args: unknown[]) => {
  complaints.push(format(...args));
};

afterEach(() => {
  const heard = complaints.splice(0);
  if (heard.length > 0) throw new Error(`console.error was called:\n${heard.join('\n')}`);
});
