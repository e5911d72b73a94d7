import { describe, expect, test } from 'vitest';
import { webSearch } from '@/lib/publish/feeds/words';

describe('the words of a feed', () => {
  test.each([
    ['heron harbour', 'heron harbour'],
    ['"heron of the harbour" -"grey heron" -tern', '"heron of the harbour" -"grey heron" -tern'],
    ['his/her 3.5 Bin-Salman', '"his her" "3 5" "Bin Salman"'],
    ['-U.S. port,', '-"U S" port'],
    ['heron or tern', 'heron or tern'],
    ['heron -"x', 'heron -"x"'],
    ['& -- "" !', ''],
    ['مرفأ أَزْرَق', 'مرفأ أَزْرَق'],
  ])('%s', (typed, written) => {
    expect(webSearch(typed)).toBe(written);
  });
});
