import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../lib/import/html/remembered';

describe('what is remembered of a question', () => {
  it('is what was answered, and each text is asked once', () => {
    const asked: string[] = [];
    const isLong = remembered((text) => {
      asked.push(text);
      return text.length > 3;
    });
    expect(['nav', 'article', 'nav', 'article'].map(isLong)).toEqual([false, true, false, true]);
    expect(asked).toEqual(['nav', 'article']);
  });

  it('stays right when more is asked than is remembered, and for texts too long to be', () => {
    const lengthOf = remembered((text) => text.length);
    for (let round = 0; round < 2; round++)
      for (let length = 0; length < 10_000; length += 7) expect(lengthOf('x'.repeat(length % 300))).toBe(length % 300);
    for (let number = 0; number < 10_000; number++) expect(lengthOf(`${number}`)).toBe(`${number}`.length);
  });
});
