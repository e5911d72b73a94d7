import { expect, it } from 'vitest';
import { articleView } from '../../../lib/review/article/queries';
import { loadMediaTopics } from '../../../lib/topics/commands';
import { makeArticle } from '../../support/builders';

it('the words that speak for a suggestion are found in the title and in the passages that are kept, as they read now', async () => {
  await loadMediaTopics({ kind: 'system', name: 'A test' });
  const { id } = await makeArticle({
    title: 'Central bank raises interest rates',
    lang: 'en',
    blocks: [
      { text: 'Inflation, inflation, inflation', verdict: 'remove', residue: 'widget' },
      'The central bank raised its interest rate to five percent, as inflation stayed high.',
      { text: 'Old words', editedText: 'Economists had expected the central bank to wait, and bond yields rose.' },
      { text: 'The interest rate is the highest in ten years, the governor of the central bank said.', kind: 'quote' },
    ],
  });
  const view = await articleView(id);
  if (!view) throw new Error('The article is not there.');
  const places = view.suggestions.flatMap(({ evidence }) => evidence);
  for (const { blockId, start, end, text } of places) {
    const words = blockId === null ? view.fields.title : view.blocks.find((block) => block.id === blockId)?.text;
    expect(words?.slice(start, end)).toBe(text);
  }
  const kept = view.blocks.filter(({ verdict }) => verdict === 'keep').map((block) => block.id);
  const lit = new Set(places.map(({ blockId }) => blockId));
  expect([...lit].every((blockId) => blockId === null || kept.includes(blockId))).toBe(true);
  expect(lit).toContain(null);
  expect(lit.size).toBeGreaterThanOrEqual(3);
});
