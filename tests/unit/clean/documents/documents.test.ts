import { describe, expect, it } from 'vitest';
import { compared } from './fates';
import { HARD } from './hard';
import { IN_OTHER_LANGUAGES } from './languages';
import { OF_THE_ISSUE } from './of-the-issue';
import { OUTLETS } from './outlets';
import { RUN_ONS } from './run-ons';

describe('every line of a scraped document fares as an editor would have it', () => {
  it.each(
    [...OF_THE_ISSUE, ...OUTLETS, ...IN_OTHER_LANGUAGES, ...RUN_ONS, ...HARD].map(
      (sample) => [sample.name, sample] as const,
    ),
  )('%s', (_, sample) => {
    const { got, wanted } = compared(sample);
    expect(got).toEqual(wanted);
  });
});
