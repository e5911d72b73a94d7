/**
 * Reads a table of comma-, semicolon- or tab-separated values (RFC 4180, with what spreadsheets make of it): quotes, doubled quotes and line
 * breaks inside them. Linear in the length.
 * @returns the rows with their own part of the text, the first being the head; empty lines are left out
 */
export function readTable(text: string, separator = separatorOf(text)): { cells: string[]; raw: string }[] {
  const rows: { cells: string[]; raw: string }[] = [];
  let cells: string[] = [];
  let [from, at] = [0, 0];
  const endRow = (end: number) => {
    const raw = text.slice(from, end);
    if (raw.trim() !== '') rows.push({ cells, raw });
    cells = [];
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at === text.length) cells.push('');
      continue;
    }
    endRow(at);
    at += 1;
    from = at;
  }
  if (cells.length > 0) endRow(text.length);
  return rows;
}

/** The separator that the head has most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

function quoted(text: string, start: number): { value: string; end: number } {
  let at = start + 1;
  const pieces: string[] = [];
  for (;;) {
    const close = text.indexOf('"', at);
    // A quote that is never closed takes the rest.
    if (close < 0) return { value: pieces.join('') + text.slice(at), end: text.length };
    pieces.push(text.slice(at, close));
    if (text[close + 1] !== '"') return { value: pieces.join(''), end: close + 1 };
    pieces.push('"');
    at = close + 2;
  }
}

function bare(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end).trim(), end };
}
