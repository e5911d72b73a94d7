import { describe, expect, it } from 'vitest';
import { bodyOf, only, P1, P2, P3, removals, TITLE } from './generators';

const CAPTION = 'Islanders wait on the quay on Monday morning. Photo: Ines Vale / Lumen Images';
const SECOND = 'The captain tries the new engine in the yard. Photo: Ines Vale / Lumen Images';
const THIRD = 'Both shafts lie in the snow before the hall. Photo: Ines Vale / Lumen Images';
const gone = (...paragraphs: string[]) => removals([TITLE, ...paragraphs].join('\n\n')).map(([, residue]) => residue);

describe('a caption with its credit between paragraphs', () => {
  it('goes with a reason, and is a caption where an editor takes it back', () => {
    const text = [TITLE, P1, CAPTION, P2, P3].join('\n\n');
    const article = only(text);
    expect(article.blocks.filter((block) => block.verdict === 'remove')).toMatchObject([
      { kind: 'caption', residue: 'picture-caption', reason: 'Describes a picture and credits it, between paragraphs' },
    ]);
    expect(bodyOf(text, article)).toBe([P1, P2, P3].join('\n\n'));
  });
  it('goes also where the picture above the text has its own', () => {
    const text = [TITLE, CAPTION, P1, SECOND, P2, P3].join('\n\n');
    expect(removals(text)).toEqual([[SECOND, 'picture-caption']]);
    expect(only(text)).toMatchObject({ caption: 'Islanders wait on the quay on Monday morning.' });
  });
  it('goes when there are several, in a row too', () => {
    expect(gone(P1, CAPTION, SECOND, P2, P3)).toEqual(['picture-caption', 'picture-caption']);
  });
});

describe('a caption with its credit stays', () => {
  it('after the last paragraph', () => {
    expect(gone(P1, P2, P3, CAPTION)).toEqual([]);
    expect(gone(P1, P2, P3, CAPTION, SECOND)).toEqual([]);
  });
  it('where more of the story is told in captions than in paragraphs', () => {
    expect(gone(P1, CAPTION, SECOND, THIRD, P2)).toEqual([]);
  });
  it('where the bracket holds references instead of names', () => {
    const told = 'The pump was tried in the yard, and the crew went home. [PH LOG / PH PLAN / SHIP MANUAL]';
    expect(gone(P1, told, P2, P3)).toEqual([]);
    expect(gone(P1, 'The pump was tried in the yard. [Bo Berg/Lumen]', P2, P3)).toEqual(['picture-caption']);
  });
  it('where nothing else is there', () => {
    expect(removals([CAPTION, SECOND, THIRD].join('\n\n'))).toEqual([]);
  });
});
