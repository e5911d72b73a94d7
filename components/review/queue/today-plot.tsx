import { boundedWords } from '@/lib/review/counts/bound';
import type { Today } from '@/lib/review/today/today';

const WIDTH = 144;
const HEIGHT = 28;
const HOURS = 24;

/** Today in one line and a small plot: what came in (pale) and what was decided (dark), by the hour. */
export function TodayPlot({ today, waiting, bound }: { today: Today; waiting: number | null; bound: number }) {
  const { hours, cameIn, decided, mine } = today;
  const most = Math.max(1, ...hours.flatMap((hour) => [hour.cameIn, hour.decided]));
  const step = WIDTH / HOURS;
  const bar = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / most) * (HEIGHT - 2)));
  const words = `${waiting === null ? '' : `${boundedWords(waiting, bound)} waiting here, `}${cameIn.toLocaleString('en')} came in and ${decided.toLocaleString('en')} decided today, ${mine.toLocaleString('en')} by you`;
  return (
    <figure className="me-4 flex items-end gap-3" title={words}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={`By the hour: ${words}`}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-line" />
        {hours.map((hour) => (
          <g key={hour.hour}>
            <rect
              x={hour.hour * step + 0.5}
              y={HEIGHT - 1 - bar(hour.cameIn)}
              width={step - 1.5}
              height={bar(hour.cameIn)}
              className="fill-edge/35"
            />
            <rect
              x={hour.hour * step + 1.75}
              y={HEIGHT - 1 - bar(hour.decided)}
              width={step - 4}
              height={bar(hour.decided)}
              className="fill-accent"
            />
          </g>
        ))}
      </svg>
      {/* As wide as a long day’s words, so that a decision moves nothing beside it. */}
      <figcaption className="tabular min-w-44 text-xs text-muted">
        <b className="font-medium text-ink">{decided.toLocaleString('en')}</b> decided today
        {mine > 0 && <>, {mine.toLocaleString('en')} by you</>}
        <br />
        <b className="font-medium text-ink">{cameIn.toLocaleString('en')}</b> came in
      </figcaption>
    </figure>
  );
}
