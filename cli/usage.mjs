import { SUBCOMMANDS } from './subcommands.mjs';

/** How the command is called, all subcommands. */
export function usage() {
  const width = Math.max(...SUBCOMMANDS.map(({ name }) => name.length));
  return [
    'Usage: npm run -s copydesk -- SUBCOMMAND',
    '',
    ...SUBCOMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'For one of them: npm run -s copydesk -- SUBCOMMAND --help',
  ].join('\n');
}

/**
 * How one subcommand is called.
 * @param {import('./subcommands.mjs').Subcommand} subcommand
 */
export function usageOf({ name, summary, args, details }) {
  const call = ['Usage: npm run -s copydesk --', name, args].filter(Boolean).join(' ');
  return [call, '', `  ${name}: ${summary}.`, ...details.map((line) => `  ${line}`)].join('\n');
}
