import { expect, test } from 'vitest';
import { sentenceOfStep } from '@/lib/review/steps/step';

const approve = { action: 'article.approve', data: { title: 'Dam reopens' } } as const;

test('an act alone is said as the history says it', () => {
  expect(sentenceOfStep(approve, 1)).toBe('approved “Dam reopens”');
});

test('a batch of one kind of act is counted', () => {
  expect(sentenceOfStep(approve, 1200)).toBe('approved 1,200 articles');
});

test('a batch of which the desk has no word is told by its first act', () => {
  const rule = { action: 'rule.switch', data: { source: 'Test Wire', name: 'Share bar', active: false } } as const;
  expect(sentenceOfStep(rule, 3)).toBe('switched off the rule “Share bar” for Test Wire, and 2 more');
});

test('articles handed over are counted, with who has them now', () => {
  const to = { title: 'Dam reopens', to: 'Bo Berg', note: null } as const;
  expect(sentenceOfStep({ action: 'article.assign', data: to }, 12)).toBe('handed 12 articles over to Bo Berg');
  expect(sentenceOfStep({ action: 'article.assign', data: { ...to, to: null } }, 2)).toBe(
    'took 2 articles from whoever had them',
  );
});

test('a topic given to many is said by its name, and a rule by its', () => {
  const assign = { title: 'Dam reopens', topicId: 't', label: 'Fog', suggested: false };
  expect(sentenceOfStep({ action: 'topic.assign', data: assign }, 12)).toBe('assigned the topic Fog to 12 articles');
  expect(sentenceOfStep({ action: 'topic.remove', data: assign }, 2)).toBe('removed the topic Fog from 2 articles');
  const ruled = { ...assign, rule: 'Foggy' };
  expect(sentenceOfStep({ action: 'topic.assign', data: ruled }, 3)).toBe('applied the rule “Foggy” to 3 articles');
});
