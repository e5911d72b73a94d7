import { type BlockKind, BODY_KINDS, type Status } from '../../articles/types';
import { wordCount } from '../../text/words';
import { type Reach, type RuleLine, reachOf } from './reach';
import { leavesStory, storyWords } from './remainder';
import type { RuleTerms } from './rule';

/** A stored line as the bench sees it. `ruleId` names the rule that removed it; `byPerson`: an editor decided on it or wrote it. */
export type StoredLine = RuleLine & { id: string; kept: boolean; byPerson: boolean; ruleId: string | null };

/** A stored story: the article that shows it, and the article whose blocks they are (another one after some merges). */
export type StoredStory = {
  articleId: string;
  ownerId: string;
  revision: number;
  status: Status;
  title: string;
  lines: StoredLine[];
};

/** A line that a rule is about, in one version of it or both. */
export type TrialLine = {
  id: string;
  text: string;
  /** `both`: also in the saved version; `new`: only now; `gone`: only in the saved version. */
  version: 'both' | 'new' | 'gone';
  /** Whether it matches itself, and not only stands where the rule reaches. */
  matched: boolean;
  kept: boolean;
  byPerson: boolean;
};

export type TrialStory = Pick<StoredStory, 'articleId' | 'title' | 'status'> & { lines: TrialLine[] };

/** What a rule would do to the stored articles of its source. */
export type Trial = {
  /** Stored articles that were looked at, and those in which the rule has a line. */
  outOf: number;
  hits: number;
  /** Articles with lines that only the new version, or only the saved one, is about. */
  newly: number;
  noLonger: number;
  /** Of the words of all stories looked at, what the rule would take; 0…1. */
  wordShare: number;
  /** Articles of whose text too little would be left (`leavesStory`). */
  emptied: Pick<StoredStory, 'articleId' | 'title'>[];
  /** Lines that an editor kept or wrote, which the rule leaves alone. */
  leftAlone: number;
  stories: TrialStory[];
};

const BODY: ReadonlySet<BlockKind> = new Set(BODY_KINDS);
const NOTHING: Reach = { matched: new Set(), lines: [] };

/**
 * Tries a rule on the stored stories of its source and compares it with the version that is saved.
 * @param saved the rule as it is in force now; null where there is none
 */
export function tryRule(terms: RuleTerms, saved: RuleTerms | null, stories: readonly StoredStory[]): Trial {
  const [now, before] = [reachOf(terms), saved ? reachOf(saved) : null];
  const trial: Trial = {
    outOf: stories.length,
    hits: 0,
    newly: 0,
    noLonger: 0,
    wordShare: 0,
    emptied: [],
    leftAlone: 0,
    stories: [],
  };
  let [words, taken] = [0, 0];
  for (const story of stories) {
    const reach = now(story.lines);
    const reached = new Set(reach.lines);
    const was = before ? before(story.lines) : reach;
    const lines = compared(story.lines, reach, was);
    trial.hits += reach.lines.length > 0 ? 1 : 0;
    trial.newly += lines.some(({ version }) => version === 'new') ? 1 : 0;
    trial.noLonger += lines.some(({ version }) => version === 'gone') ? 1 : 0;
    trial.leftAlone += reach.lines.filter((index) => isLeftAlone(story.lines[index])).length;
    if (lines.length > 0)
      trial.stories.push({ articleId: story.articleId, title: story.title, status: story.status, lines });
    let [ownWords, ownTaken, storysWords, storysTaken] = [0, 0, 0, 0];
    story.lines.forEach((line, index) => {
      const takes = reached.has(index) && !isLeftAlone(line);
      // What the cleaner had removed already is nobody's loss.
      if (!BODY.has(line.kind) || !(line.kept || (takes && line.ruleId !== null))) return;
      const count = wordCount(line.text);
      ownWords += count;
      storysWords += storyWords(line);
      if (!takes) return;
      ownTaken += count;
      storysTaken += storyWords(line);
    });
    if (ownTaken > 0 && !leavesStory(storysWords, storysTaken))
      trial.emptied.push({ articleId: story.articleId, title: story.title });
    words += ownWords;
    taken += ownTaken;
  }
  return { ...trial, wordShare: words === 0 ? 0 : taken / words };
}

const isLeftAlone = (line: StoredLine | undefined): boolean => line?.byPerson === true && line.kept;

function compared(lines: readonly StoredLine[], now: Reach, was: Reach = NOTHING): TrialLine[] {
  const [inNow, inWas] = [new Set(now.lines), new Set(was.lines)];
  return lines.flatMap(({ id, text, kept, byPerson }, index) => {
    if (!inNow.has(index) && !inWas.has(index)) return [];
    const version = inNow.has(index) ? (inWas.has(index) ? 'both' : 'new') : 'gone';
    const matched = (version === 'gone' ? was : now).matched.has(index);
    return [{ id, text, kept, byPerson, version, matched } as const];
  });
}
