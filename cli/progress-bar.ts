const WIDTH = 28;

/** A bar that fills while files are read; on a terminal it is rewritten in place, elsewhere only notes are printed. */
export type ProgressBar = {
  advance(name: string): void;
  /** Shows how far it is within a step. */
  within(name: string, part: number, of: number): void;
  note(line: string): void;
  end(): void;
};

/**
 * Makes a progress bar for a known number of steps.
 * @param output where it is drawn: standard error, so that results can be piped
 */
export function createProgressBar(total: number, output: NodeJS.WriteStream): ProgressBar {
  let done = 0;
  const clear = () => {
    if (output.isTTY) output.write('\r\u001b[K');
  };
  const draw = (name: string, share = 0) => {
    if (!output.isTTY) return;
    const filled = total === 0 ? WIDTH : Math.round(((done + share) / total) * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} `;
    output.write(`\r\u001b[K${bar}${name.slice(-Math.max(0, (output.columns ?? 80) - bar.length - 1))}`);
  };
  return {
    advance(name) {
      done += 1;
      draw(name);
    },
    within(name, part, of) {
      draw(`${name}, ${part} of ${of} documents`, part / of);
    },
    note(line) {
      clear();
      output.write(`${line}\n`);
    },
    end: clear,
  };
}
