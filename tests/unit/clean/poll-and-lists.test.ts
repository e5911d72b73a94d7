import { describe, expect, it } from 'vitest';
import { removals, story } from './generators';

const STATEMENT = 'Island ferries should be free for those who live there';
const QUESTION = 'Should island ferries be free?';
const kinds = (below: string) => removals(story({ below })).map(([, residue]) => residue);
const polls = (count: number) => new Array(count).fill('poll');

describe('a poll below the text', () => {
  it.each([
    [`${STATEMENT}\n\n${STATEMENT}\n\nWhat do you think?`, 3],
    [`${STATEMENT}\n\n${STATEMENT}\n\nCast your vote`, 3],
    [`${STATEMENT}\n\n${STATEMENT}\n\nTap a side`, 3],
    [`${STATEMENT}\n\nWhat do you think?`, 2],
    [`${QUESTION}\n\nVote now`, 2],
    [`${QUESTION}\n\nYes\nNo`, 3],
    [`${QUESTION}\nYes 61%\nNo 30%\nDon't know 9%\nTotal votes: 1,204`, 5],
    [`${QUESTION}\n\nOui\nNon\n\nVoir les résultats`, 4],
    ['هل يجب أن تكون العبّارات مجانية؟\n\nنعم\nلا', 3],
    [`${STATEMENT}.\n\n${STATEMENT}.\n\nAgree\nDisagree`, 4],
  ])('goes as a whole: %j', (below, lines) => {
    expect(kinds(below)).toEqual(polls(lines));
  });
  it('goes also when other residue follows it', () => {
    expect(
      kinds(`${STATEMENT}\n\n${STATEMENT}\n\nWhat do you think?\n\nShare on Facebook\n\n© 2025 Meridian Press`),
    ).toEqual([...polls(3), 'share-bar', 'copyright-line']);
  });
});

describe('what only looks like a poll', () => {
  it.each([
    'Will the ferry still be running in ten years?',
    'The harbour is quiet again. What do you think it was like in winter?',
    'What do you think?',
    'Would you do it again?\n\nYes.',
    'Results by island:\n\nNorth Sarn 45%\n\nSouth Sarn 31%',
    'The ferry was built in 1971 in the yard at Valmere.\n\nNo',
  ])('stays: %j', (below) => {
    expect(kinds(below)).toEqual([]);
  });
});

describe('lists of other stories', () => {
  const list =
    'Sailors Learn to Mend Their Own Nets\n\nA Lighthouse Keeper Retires After Forty Years\n\nFish Market Opens Its Doors to Visitors';
  it.each([
    'Related stories',
    'You may also like',
    'Most read',
    'More from Meridian Press',
    'أخبار ذات صلة',
    'À lire aussi',
    'Mehr zum Thema',
  ])('go with their heading: %j', (heading) => {
    expect(kinds(`${heading}\n\n${list}`)).toEqual(new Array(4).fill('related-stories'));
  });
  it('go without a heading when they are three headlines in title case after the end', () => {
    expect(kinds(list)).toEqual(new Array(3).fill('related-stories'));
  });
  it.each([
    'Results:\n\nRovers beat Athletic in the Final Minute\n\nUnited Lose Again at the Old Ground\n\nHarbour Town Draw With City Away',
    'The stones lie under the water\n\nand nobody has counted them\n\nand nobody will count them now',
    '1. Sarn Valley Primary School\n\n2. Mill Lane Primary School\n\n3. Upper Orsa Primary School',
    'Page 34 (Old Part 1893) - Harbour Rules\n\nPage 35 (Old Part 1894) - Ferry Rules\n\nPage 36 (Old Part 1895) - Island Rules',
  ])('that are the story stay: %j', (below) => {
    expect(kinds(below)).toEqual([]);
  });
});

describe('the box about the author', () => {
  it('goes with its heading', () => {
    expect(kinds('About the author\n\nClara Venn writes about ports and islands.')).toEqual([
      'author-box',
      'author-box',
    ]);
  });
  it('goes without one when it says how to reach the person', () => {
    expect(kinds('Clara Venn is a correspondent for Meridian Press. Follow her on Mastodon.')).toEqual(['author-box']);
  });
  it.each([
    'Clara Venn is a correspondent of the island weekly and was on board when the engine failed.',
    'Reporting by Clara Venn; editing by Jonas Feld',
    'Anyone who saw the boat can reach him at the harbour office, the captain said.',
  ])('is not seen in what the story says of people: %j', (below) => {
    expect(kinds(below)).toEqual([]);
  });
});
