const HEIGHT = 24;
const STEP = 6;

/** New items of each day as small bars, today on the right. */
export function DayPlot({ perDay }: { perDay: number[] }) {
  const most = Math.max(1, ...perDay);
  const sum = perDay.reduce((all, count) => all + count, 0);
  const said = `${sum.toLocaleString('en')} new in ${perDay.length} days, ${perDay.at(-1) ?? 0} today, ${Math.max(0, ...perDay)} on the busiest day`;
  // Places in time are what tells the bars apart.
  const bars = perDay.map((count, day) => ({
    day,
    height: count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT),
    count,
  }));
  return (
    <div className="flex items-end gap-3">
      <svg role="img" aria-label={said} width={perDay.length * STEP} height={HEIGHT} className="shrink-0 text-accent">
        {bars.map(({ day, height, count }) => (
          <rect
            key={day}
            x={day * STEP}
            y={HEIGHT - height}
            width={STEP - 2}
            height={height}
            fill="currentColor"
            opacity={count === 0 ? 0.3 : 1}
          />
        ))}
      </svg>
      <span aria-hidden="true" className="tabular text-2xs text-muted">
        {sum.toLocaleString('en')} new in {perDay.length} days
      </span>
    </div>
  );
}
