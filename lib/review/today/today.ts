/** What the desk did in an hour of today and what came in. `hour`: 0 to 23 of the desk's own clock. */
export type Hour = { hour: number; cameIn: number; decided: number };

/** Today so far; `mine`: of what was decided, what this person decided. */
export type Today = { hours: Hour[]; cameIn: number; decided: number; mine: number };

/** Fills in the hours in which nothing happened, from the first to the present one. */
export function todayOf(counted: readonly Hour[], mine: number, nowHour: number): Today {
  const byHour = new Map(counted.map((hour) => [hour.hour, hour]));
  const hours = Array.from({ length: nowHour + 1 }, (_, hour) => byHour.get(hour) ?? { hour, cameIn: 0, decided: 0 });
  const sum = (of: 'cameIn' | 'decided') => hours.reduce((total, hour) => total + hour[of], 0);
  return { hours, cameIn: sum('cameIn'), decided: sum('decided'), mine };
}
