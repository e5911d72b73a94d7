import { describe, expect, test } from 'vitest';
import { begin, draftShown, goTo, type Session, shownBlocks } from '@/components/review/editor/session';
import { dropBlock, overlaps, step, takeTheirs, turnStep, writtenOn } from '@/components/review/editor/steps';
import { joinToPrevious, move, split, turnInto, typeInto } from '@/lib/articles/blocks/draft';
import { blockView } from '../../support/block-view';

const VIEW = [
  blockView('t', { kind: 'title', text: 'A title' }),
  blockView('a', { text: 'One.' }),
  blockView('ad', { text: 'Buy this.', verdict: 'remove' }),
  blockView('b', { text: 'Two.' }),
  blockView('c', { text: 'Three.' }),
];
const writing = () => begin({ blocks: VIEW, revision: 4, status: 'pending' }, 'a');
const type = (session: Session, id: string, text: string, run: string | null = null) =>
  step(session, typeInto(session.now, id, text), null, run);
const textOf = ({ now }: Session) => now.blocks.map(({ text }) => text);

describe('writing', () => {
  test('begins with the running text at the revision that was seen, the caret at the end of the passage', () => {
    expect(textOf(writing())).toEqual(['One.', 'Two.', 'Three.']);
    expect(writing()).toMatchObject({ revision: 4, caret: { id: 'a', at: 4 }, open: ['a'], dirty: false });
  });

  test('is something to save once a word is another, and no longer when it is as it was', () => {
    const typed = type(writing(), 'a', 'One!');
    expect(typed.dirty).toBe(true);
    expect(type(typed, 'a', 'One.').dirty).toBe(false);
  });

  test('opens every passage that one goes to, and tells its field where the caret is', () => {
    const session = goTo(writing(), { id: 'c', at: 2 });
    expect(session).toMatchObject({ open: ['a', 'c'], caret: { id: 'c', at: 2 }, turn: 2 });
    expect(goTo(session, { id: 'a', at: 0 }).open).toEqual(['a', 'c']);
  });
});

describe('steps', () => {
  test('of one run, such as the letters of a word, are taken back together', () => {
    const typed = type(type(type(writing(), 'a', 'One.x', 'w'), 'a', 'One.xy', 'w'), 'a', 'One.xy ');
    expect(textOf(turnStep(typed, -1))[0]).toBe('One.xy');
    expect(textOf(turnStep(turnStep(typed, -1), -1))[0]).toBe('One.');
  });

  test('are done again until the next edit', () => {
    const back = turnStep(type(writing(), 'b', 'Zwei.'), -1);
    expect(back.dirty).toBe(false);
    expect(textOf(turnStep(back, 1))[1]).toBe('Zwei.');
    expect(turnStep(type(back, 'c', 'Drei.'), 1).future).toEqual([]);
  });

  test('bring the caret to what they change', () => {
    const away = goTo(type(writing(), 'b', 'Zwei.'), { id: 'a', at: 0 });
    expect(turnStep(away, -1).caret).toEqual({ id: 'b', at: 4 });
    const joined = joinToPrevious(writing().now, 'b');
    const session = step(goTo(writing(), { id: 'b', at: 0 }), joined?.draft ?? writing().now, joined?.caret);
    expect(turnStep(session, -1).caret.id).toBe('a');
  });

  test('there are none before the first and behind the last', () => {
    const session = writing();
    expect(turnStep(session, -1)).toBe(session);
    expect(step(session, session.now)).toBe(session);
  });
});

describe('what others do meanwhile', () => {
  const theirs = (text: string) => VIEW.map((block) => (block.id === 'b' ? { ...block, text } : block));
  const removed = VIEW.map((block) => (block.id === 'b' ? { ...block, verdict: 'remove' as const } : block));
  const mine = type(writing(), 'b', 'Zwei.');

  test('overlaps where both wrote other words, or they removed what was written in', () => {
    expect(overlaps(mine, theirs('Deux.')).get('b')).toEqual({ theirs: 'Deux.', base: 'Two.', mine: 'Zwei.' });
    expect(overlaps(mine, removed).get('b')).toEqual({ theirs: null, base: 'Two.', mine: 'Zwei.' });
    expect(
      overlaps(
        mine,
        VIEW.filter(({ id }) => id !== 'b'),
      ).has('b'),
    ).toBe(true);
  });

  test('does not overlap where both wrote the same, or in different passages', () => {
    expect(overlaps(mine, theirs('Zwei.')).size).toBe(0);
    expect(overlaps(type(writing(), 'a', 'Eins.'), removed).size).toBe(0);
    expect(overlaps(mine, VIEW).size).toBe(0);
  });

  test('is taken in place of one’s own', () => {
    const taken = takeTheirs(mine, blockView('b', { text: 'Deux.' }));
    expect(textOf(taken)).toEqual(['One.', 'Deux.', 'Three.']);
    expect([taken.dirty, taken.past]).toEqual([false, []]);
  });

  test('lets a passage go that they removed', () => {
    const dropped = dropBlock(goTo(mine, { id: 'b', at: 0 }), 'b');
    expect(textOf(dropped)).toEqual(['One.', 'Three.']);
    expect(dropped).toMatchObject({ dirty: false, open: ['a'], caret: { id: 'a' } });
  });
});

describe('a writing that is saved', () => {
  const typed = type(writing(), 'b', 'Zwei.');
  const read = (blocks = VIEW, revision = 6) => ({ revision, blocks, status: 'pending' as const });
  const changed = (id: string, change: Partial<(typeof VIEW)[number]>) =>
    read(VIEW.map((block) => (block.id === id ? { ...block, ...change } : block)));

  test('is laid over the article as it is now where what it touched reads as it was found', () => {
    expect(writtenOn(typed, read())).toBe(6);
    expect(writtenOn(typed, changed('a', { text: 'Uno.' }))).toBe(6);
    expect(writtenOn(typed, changed('ad', { verdict: 'keep' }))).toBe(6);
    expect(writtenOn(typed, changed('c', { verdict: 'remove' }))).toBe(6);
  });

  test('is laid over what it was begun on where others touched the same, so that they are asked about', () => {
    expect(writtenOn(typed, changed('b', { text: 'Deux.' }))).toBe(4);
    expect(writtenOn(typed, changed('b', { kind: 'quote' }))).toBe(4);
    expect(writtenOn(typed, changed('b', { verdict: 'remove' }))).toBe(4);
  });

  test('is laid over what it was begun on where somebody has decided on the article', () => {
    expect(writtenOn(typed, { ...read(), status: 'approved' })).toBe(4);
  });

  test('counts what was joined to another passage as touched', () => {
    const joined = step(writing(), joinToPrevious(writing().now, 'c')?.draft ?? writing().now);
    expect(writtenOn(joined, read())).toBe(6);
    expect(writtenOn(joined, changed('c', { text: 'Trois.' }))).toBe(4);
  });

  test('is not laid over another order than it was begun in', () => {
    expect(writtenOn(typed, read(VIEW.toReversed()))).toBe(4);
  });

  test('is laid over no older article than it was begun on, nor over one that was not read', () => {
    expect(writtenOn(typed, read(VIEW, 3))).toBe(4);
    expect(writtenOn(typed, null)).toBe(4);
  });
});

describe('what is on the screen', () => {
  test('is what others wrote, also for finding and replacing, until something is written', () => {
    const theirs = VIEW.map((block) => (block.id === 'b' ? { ...block, text: 'Deux.' } : block));
    const words = (session: Session | null) => draftShown(session, theirs).blocks.map(({ text }) => text);
    expect(words(null)).toEqual(['One.', 'Deux.', 'Three.']);
    expect(words(writing())).toEqual(['One.', 'Deux.', 'Three.']);
    expect(words(type(writing(), 'a', 'Eins.'))).toEqual(['Eins.', 'Two.', 'Three.']);
  });

  const shown = (session: Session, view = VIEW) => shownBlocks(view, session).map(({ id, text }) => `${id} ${text}`);

  test('is the text as it is typed, with what was removed where it stood', () => {
    expect(shown(type(writing(), 'b', 'Zwei.'))).toEqual([
      't A title',
      'a One.',
      'ad Buy this.',
      'b Zwei.',
      'c Three.',
    ]);
    expect(shown(step(writing(), move(writing().now, 'a', 1)))).toEqual([
      ...['t A title', 'b Two.', 'a One.', 'ad Buy this.', 'c Three.'],
    ]);
  });

  test('has what was split off, and not what was joined', () => {
    const cut = split(writing().now, { id: 'a', at: 1 }, 'n')?.draft ?? writing().now;
    expect(shown(step(writing(), cut)).slice(1, 3)).toEqual(['a O', 'n ne.']);
    const joined = joinToPrevious(writing().now, 'c')?.draft ?? writing().now;
    expect(shown(step(writing(), joined)).at(-1)).toBe('b Two. Three.');
  });

  test('is the server’s where nothing was written', () => {
    const view = VIEW.map((block) => (block.id === 'c' ? { ...block, text: 'Trois.' } : block));
    expect(shown(type(writing(), 'b', 'Zwei.'), view).at(-1)).toBe('c Trois.');
    const turned = shownBlocks(VIEW, step(writing(), turnInto(writing().now, 'b', 'quote')));
    expect(turned.find(({ id }) => id === 'b')?.kind).toBe('quote');
    expect(shownBlocks(VIEW, null)).toEqual(VIEW);
  });
});
