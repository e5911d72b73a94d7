const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const STEPS = [
  { unit: 'y', ms: 31_557_600_000 },
  { unit: 'mo', ms: 2_629_800_000 },
  { unit: 'd', ms: 86_400_000 },
  { unit: 'h', ms: 3_600_000 },
  { unit: 'min', ms: 60_000 },
] as const;

const DAY_MS = 86_400_000;
const SOON_MS = 60_000;

// By hand, since server and browser must write the same and their language data differ.
const two = (number: number) => String(number).padStart(2, '0');

/** How long ago, in a word or two: `3 h ago`. */
export function ago(iso: string, now: number): string {
  const past = now - Date.parse(iso);
  const step = STEPS.find((candidate) => Math.abs(past) >= candidate.ms);
  if (!step) return 'just now';
  const count = `${Math.floor(Math.abs(past) / step.ms)} ${step.unit}`;
  return past < 0 ? `in ${count}` : `${count} ago`;
}

/** A moment's day in UTC: `21 Nov 2026`. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A moment's time of the day in UTC: `14:30 UTC`. */
export function timeOf(iso: string): string {
  const date = new Date(iso);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

/**
 * A moment as a date and time in UTC, the same for every reader. Midnight to the millisecond is how a day without a time is stored, and
 * is said as the day alone.
 */
export const fullDate = (iso: string): string =>
  Date.parse(iso) % DAY_MS === 0 ? dayOf(iso) : `${dayOf(iso)}, ${timeOf(iso)}`;

/** How long ago something was, with the exact time on hover. `now` comes from the server, so that both sides draw the same. */
export function Ago({ iso, now }: { iso: string; now: number }) {
  return (
    <time dateTime={iso} title={fullDate(iso)} className="tabular whitespace-nowrap">
      {ago(iso, now)}
    </time>
  );
}

/** When something is to be, with the exact time on hover; what should have been already is now. */
export function Until({ iso, now }: { iso: string; now: number }) {
  const left = Date.parse(iso) - now;
  return (
    <time dateTime={iso} title={fullDate(iso)} className="tabular whitespace-nowrap">
      {left <= 0 ? 'now' : left < SOON_MS ? 'in a moment' : ago(iso, now)}
    </time>
  );
}

/** A date and time in full. */
export function Moment({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} className="tabular whitespace-nowrap">
      {fullDate(iso)}
    </time>
  );
}
