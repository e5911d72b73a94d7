import arts from './data/en/01-arts.json';
import crime from './data/en/02-crime.json';
import disaster from './data/en/03-disaster.json';
import economy from './data/en/04-economy-a.json';
import sectors from './data/en/04-economy-b.json';
import education from './data/en/05-education.json';
import environment from './data/en/06-environment.json';
import health from './data/en/07-health.json';
import humanInterest from './data/en/08-human-interest.json';
import labour from './data/en/09-labour.json';
import lifestyle from './data/en/10-lifestyle.json';
import politics from './data/en/11-politics.json';
import religion from './data/en/12-religion.json';
import science from './data/en/13-science.json';
import society from './data/en/14-society.json';
import sport from './data/en/15-sport.json';
import conflict from './data/en/16-conflict.json';
import weather from './data/en/17-weather.json';
import core from './data/en/core.json';
import type { TermFile } from './lexicon';

/** The English terms: one file a subject (two for the economy), and the language's own ways in `core`. */
export const ENGLISH: readonly TermFile[] = [
  core,
  arts,
  crime,
  disaster,
  economy,
  sectors,
  education,
  environment,
  health,
  humanInterest,
  labour,
  lifestyle,
  politics,
  religion,
  science,
  society,
  sport,
  conflict,
  weather,
];
