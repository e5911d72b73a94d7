import { describe, expect, it } from 'vitest';
import { BODY, P1, P2, P3, removals, TITLE } from './generators';

const P4 = 'The office expects forty thousand passengers this summer, twice as many as in the year before.';
/** What goes of a text made of a headline and these paragraphs. */
const gone = (...paragraphs: string[]) => removals([TITLE, ...paragraphs].join('\n\n')).map(([line]) => line);

describe('headlines that come back under one label in capitals', () => {
  const first = 'FUNDA OLUNYE UDABA LAPHA | Kuboshwe abahlanu besolwa ngokugwaza umfundi';
  const second = 'FUNDA OLUNYE UDABA LAPHA | Uphenyo kutholwa abangani belahlwe emhosheni';

  it('are inserts between paragraphs, in whatever language', () => {
    expect(gone(P1, first, P2, second, P3)).toEqual([first, second]);
  });

  it('before a colon, where the label is of three words and more', () => {
    const lines = [
      'LEES HIER NOG: Vissers knopen hun eigen netten in de haven',
      'LEES HIER NOG: Nieuwe kapitein voor de veerboot',
    ];
    expect(gone(P1, lines[0] ?? '', P2, lines[1] ?? '', P3)).toEqual(lines);
  });

  it.each([
    ['once', [P1, first, P2, P3]],
    ['one upon the other', [P1, first, second, P2, P3]],
    [
      'that speak',
      [
        P1,
        'ANNA MARIA VALE: We waited on the quay all winter.',
        P2,
        'ANNA MARIA VALE: It was a long winter for us.',
        P3,
      ],
    ],
    ['of data', [P1, 'Time: From June until the end of August', P2, 'Time: From May until the end of July', P3]],
    [
      'in small letters',
      [P1, 'Read this here | Sailors mend their own nets', P2, 'Read this here | Captain leaves the ferry', P3],
    ],
    [
      'all in capitals',
      [P1, 'DAY ONE AT SEA: THE FERRY LEAVES THE HARBOUR', P2, 'DAY ONE AT SEA: THE FERRY COMES BACK AGAIN', P3],
    ],
    ['steps', [P1, 'STEP NO: Mend the shafts of the ferry', P2, 'STEP NO: Test them in open water', P3]],
  ])('stay %s', (_, paragraphs) => {
    expect(gone(...paragraphs)).toEqual([]);
  });
});

describe('headlines under an invitation', () => {
  it('go with the sections above them', () => {
    const lines = [
      'Lesen Sie auch',
      'Hafenamt',
      'Neuer Kapitän für die Inselfähre gesucht',
      'Wetter',
      'Sturm legt den Hafen für Tage lahm',
    ];
    expect(gone(P1, ...lines, P2, P3)).toEqual(lines);
  });

  it('leave the heading of what follows', () => {
    const lines = ['Lesen Sie auch', 'Neuer Kapitän für die Inselfähre gesucht'];
    expect(gone(P1, ...lines, 'Das Hafenamt', P2, P3)).toEqual(lines);
  });
});

describe('a poll in the page’s own words', () => {
  const question = 'Which of these would you take to the island when it is cold?';
  const answers = ['A warm soup.', 'A blanket and a book.', 'Nothing but sleep.', 'I have never been there.'];

  it('goes between paragraphs with its answers', () => {
    expect(gone(P1, P2, question, ...answers, P3, P4)).toEqual([question, ...answers]);
  });

  it('goes in another language', () => {
    const lines = [
      'Welches dieser Mittel ist dein Favorit, wenn es kalt ist?',
      'Eine Suppe.',
      'Viel Schlaf.',
      'Ich habe keines.',
    ];
    expect(gone(P1, P2, ...lines, P3, P4)).toEqual(lines);
  });

  it('goes where its answers are glued together', () => {
    const lines = ['Should the ferry run in winter?', 'Yes, certainly.No, never again.Only with proof.I am not sure.'];
    expect(gone(P1, P2, ...lines, P3, P4)).toEqual(lines);
  });

  it.each([
    [
      'an interview',
      [
        P1,
        question,
        'A warm soup.',
        'And then?',
        'A blanket.',
        'Are you cold there?',
        'I am not.',
        'Do you sleep?',
        'I do.',
        P2,
        P3,
      ],
    ],
    [
      'one answer',
      [P1, question, 'I would take a warm soup and a blanket, and then I would sleep all day long.', P2, P3],
    ],
    ['two answers', [P1, question, 'A warm soup.', 'I would sleep.', P2, P3]],
    ['answers that speak for nobody', [P1, question, 'A warm soup.', 'A blanket.', 'A book.', P2, P3]],
    [
      'a question about others',
      [P1, 'What did the office say?', 'Nothing at all.', 'I waited.', 'Nobody came.', P2, P3],
    ],
    ['a list of the story', [P1, question, '- A warm soup', '- A blanket', '- What I had in my bag', P2, P3]],
    ['answers that are quoted', [P1, question, '“A warm soup.”', '“A blanket.”', '“I would sleep.”', P2, P3]],
  ])('stays: %s', (_, paragraphs) => {
    expect(gone(...paragraphs)).toEqual([]);
  });

  it('leaves the story itself', () => {
    expect(gone(BODY)).toEqual([]);
  });
});
