import { describe, expect, it } from 'vitest';
import { approve, reject, undo } from '../../../lib/review/commands';
import { readReport } from '../../../lib/review/statistics/queries';
import type { ReportId } from '../../../lib/review/statistics/report';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

const rowOf = async (id: ReportId, name: string) => (await readReport(id, 7)).rows.find(([first]) => first === name);
const today = () => new Date().toISOString().slice(0, 10);

describe('the statistics', () => {
  it('count decisions that stand, by day, source, topic, editor and reason', async () => {
    const ada = await makeUser('editor', 'Statistical Ada');
    const topic = await makeTopic('medtop:11000000', 'politics');
    const reasons = await rowOf('reasons', 'Out of date');
    const days = await rowOf('throughput', today());
    const made = [];
    for (const topics of [[topic], [], []]) made.push(await makeArticle({ source: 'Statistical Wire', topics }));
    const [one, two, three] = made;
    const at = (article: { id: string } | undefined) => ({ articleId: article?.id, revision: 1 });
    await approve(ada.actor, at(one));
    await reject(ada.actor, { ...at(two), code: 'outdated', note: null });
    const third = await approve(ada.actor, at(three));
    await undo(ada.actor, third.ok ? third.value.eventId : '');

    expect(await rowOf('editors', 'Statistical Ada')).toEqual(['Statistical Ada', 1, 1, 0, 0, 1]);
    expect(await rowOf('sources', 'Statistical Wire')).toEqual(['Statistical Wire', 1, 1, expect.any(Number)]);
    expect((await rowOf('reasons', 'Out of date'))?.[1]).toBe(Number(reasons?.[1] ?? 0) + 1);
    expect(await rowOf('topics', 'politics')).toEqual(['politics', expect.any(Number)]);
    expect((await rowOf('throughput', today()))?.[1]).toBe(Number(days?.[1] ?? 0) + 3);
    expect(await rowOf('waiting', today())).toEqual([
      today(),
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('count what was removed and what a person restored, by kind', async () => {
    const before = await rowOf('residue', 'counter');
    await makeArticle({
      blocks: [
        'Text.',
        { text: '20', verdict: 'remove', residue: 'counter' },
        { text: '30', verdict: 'remove', residue: 'counter', decidedBy: 'person' },
      ],
    });
    expect(await rowOf('residue', 'counter')).toEqual([
      'counter',
      Number(before?.[1] ?? 0) + 2,
      Number(before?.[2] ?? 0) + 1,
      Number(before?.[3] ?? 0),
    ]);
  });
});
