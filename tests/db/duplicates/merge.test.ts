import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Foretold, foretellLead } from '../../../components/review/compare/foretell';
import { asJson } from '../../../lib/articles/changes/rows';
import { db } from '../../../lib/db/client';
import { dismissPair, merge } from '../../../lib/duplicates/commands';
import { duplicatePairs, pairView } from '../../../lib/duplicates/queries';
import { articleView } from '../../../lib/review/article/queries';
import { editFields, setVerdict, undo, unmerge } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import type { ArticleView } from '../../../lib/review/view';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';
import { makeImporter, pairsOf, story } from './stories';

async function makePair(options: { leadStatus?: 'pending' | 'approved'; memberStatus?: 'pending' | 'published' } = {}) {
  const [water, dams] = [await makeTopic('desk:water', 'water'), await makeTopic('desk:dams', 'dams')];
  const lead = await makeArticle({
    ...{ title: 'Dam reopens', byline: 'By Ada', blocks: ['The dam reopened.', 'It was closed for a year.'] },
    ...{ source: 'Harbour Daily', topics: [water], status: options.leadStatus ?? 'pending' },
  });
  const member = await makeArticle({
    ...{ title: 'Dam opens again', byline: null, caption: 'The dam', credit: 'River Photos' },
    blocks: ['The dam reopened.', 'It was closed for a year.', 'Engineers are content.'],
    ...{ source: 'Hill Radio', topics: [water, dams], status: options.memberStatus ?? 'pending' },
  });
  const [aId, bId] = [lead.id, member.id].sort();
  const shares = { aInB: 1, bInA: 0.7, resemblance: 0.7 };
  const pair = await db().duplicatePair.create({
    data: { aId: aId ?? '', bId: bId ?? '', verdict: 'duplicate', reason: 'The same text', evidence: {}, ...shares },
  });
  const input = {
    ...{ pairId: pair.id, leadId: lead.id, revisions: { [lead.id]: 1, [member.id]: 1 } },
    choices: { title: lead.id, body: member.id, caption: member.id, byline: lead.id, date: lead.id },
  };
  return { lead, member, pair, input, dams };
}

async function stateOf(ids: string[]) {
  const rows = await db().article.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    include: { topics: true },
  });
  const blocks = await db().block.findMany({ where: { articleId: { in: ids } }, orderBy: { id: 'asc' } });
  return { articles: rows.map((row) => ({ ...asJson('article', row), text: row.text, topics: row.topics })), blocks };
}

/**
 * What an editor sees of an article; ids and moments of acts, and suggestions, are of the time at which it was read, and the pair of a merge
 * is not shown.
 */
const seenOf = ({ revision, history, topics, suggestions, duplicates, ...view }: ArticleView) => ({
  ...view,
  duplicates: duplicates.filter(({ state }) => state !== 'merged'),
  history: history.map(({ who, sentence }) => `${who} ${sentence}`),
  topics: topics.map(({ at, ...topic }) => topic),
});

describe('the images of two texts that are merged', () => {
  const picture = (name: string) => ({
    ...{ kind: 'image' as const, text: `The ${name}.` },
    image: { src: `https://post.example/${name}.jpg`, alt: null, credit: 'Ida Brekke', width: null, height: null },
  });

  it('are chosen one by one, stand where they stood, and unmerging takes them back', async () => {
    const { actor, name } = await makeUser();
    const { input } = await makePair();
    const lead = await makeArticle({
      blocks: ['The dam reopened.', picture('dam'), 'It was closed for a year.', picture('lake'), 'Engineers came.'],
    });
    const member = await makeArticle({
      blocks: ['The dam reopened.', picture('wall'), 'It was closed for a year.', picture('gate'), 'Engineers came.'],
    });
    const [aId = '', bId = ''] = [lead.id, member.id].sort();
    const shares = { aInB: 1, bInA: 1, resemblance: 1 };
    const pair = await db().duplicatePair.create({
      data: { aId, bId, verdict: 'duplicate', reason: 'The same text', evidence: {}, ...shares },
    });
    const view = await pairView(pair.id);
    const side = view?.a.id === lead.id ? ('a' as const) : ('b' as const);
    const far = side === 'a' ? 'b' : 'a';
    expect(view?.[side].images.map(({ before, caption }) => [before, caption])).toEqual([
      [1, 'The dam.'],
      [2, 'The lake.'],
    ]);
    const before = await stateOf([lead.id, member.id]);
    const [, dam = ''] = lead.blockIds;
    const [, wall = '', , gate = ''] = member.blockIds;
    const all = Object.fromEntries(Object.keys(input.choices).map((part) => [part, lead.id])) as typeof input.choices;
    const asked = {
      ...input,
      pairId: pair.id,
      leadId: lead.id,
      revisions: { [lead.id]: 1, [member.id]: 1 },
      choices: all,
    };
    for (const paragraphs of [{ [randomUUID()]: 'neither' }, { [wall]: side }, { [dam]: far }])
      expect(await merge(actor, { ...asked, paragraphs })).toMatchObject({ error: { code: 'invalid-input' } });
    const merged = await merge(actor, { ...asked, paragraphs: { [dam]: 'neither', [wall]: far, [gate]: far } });
    expect(merged).toMatchObject({ ok: true });
    const kept = (await articleView(lead.id))?.blocks.filter(({ verdict }) => verdict === 'keep') ?? [];
    expect(kept.map(({ text }) => text)).toEqual([
      ...['The dam reopened.', 'The wall.', 'It was closed for a year.', 'The gate.', 'The lake.', 'Engineers came.'],
    ]);
    expect(kept[1]).toMatchObject({
      kind: 'image',
      image: picture('wall').image,
      decidedBy: 'person',
      deciderName: name,
    });
    expect(await unmerge(actor, { articleId: member.id })).toMatchObject({ ok: true });
    expect(await stateOf([lead.id, member.id])).toMatchObject({
      articles: before.articles.map(({ text }) => ({ text, status: 'pending' })),
      blocks: before.blocks,
    });
  });
});

describe('a merge that is shown before it is done', () => {
  it.each(['lead', 'member'] as const)(
    'is shown as it then is, with the text and the fields of the %s',
    async (side) => {
      const { actor } = await makeUser('editor', 'Ada');
      const { lead, member, input } = await makePair();
      const { id } = side === 'lead' ? lead : member;
      const choices = { title: id, body: id, caption: id, byline: id, date: id };
      const views = new Map(await Promise.all([lead.id, member.id].map(readEntry)));
      const before = views.get(lead.id);
      const into = views.get(member.id);
      if (!before || !into) throw new Error('An article is not there');
      const foretold: Foretold = {
        ...{ leadId: lead.id, choices, mix: null, views, by: 'Ada', at: new Date().toISOString() },
        members: [
          {
            id: member.id,
            title: into.fields.title,
            sourceName: 'Hill Radio',
            url: null,
            bodyOfLead: id === member.id,
          },
        ],
      };
      const shown = foretellLead(before, foretold);
      expect((await merge(actor, { ...input, choices })).ok).toBe(true);
      const [, after] = await readEntry(lead.id);
      expect(seenOf(shown)).toEqual(seenOf(after));
      expect(foretellLead(after, foretold)).toEqual({ ...after, suggestions: shown.suggestions });
    },
  );
});

it.each([
  ['lead', 'member'],
  ['member', 'lead'],
] as const)(
  'a merge with paragraphs and images of both is shown as it then is, in the text of the %s',
  async (of, from) => {
    const { actor } = await makeUser('editor', 'Ada');
    const picture = (name: string) => ({
      ...{ kind: 'image' as const, text: `The ${name}.` },
      image: { src: `https://post.example/${name}.jpg`, alt: null, credit: 'Ida Brekke', width: null, height: null },
    });
    const lead = await makeArticle({
      blocks: ['The dam reopened on Monday.', picture('dam'), 'It was closed for a year.', 'Fish came back.', '3'],
    });
    const member = await makeArticle({
      blocks: ['The dam reopened on Tuesday.', 'It was closed for a year.', picture('wall'), 'Engineers are content.'],
    });
    const [aId = '', bId = ''] = [lead.id, member.id].sort();
    const shares = { aInB: 0.7, bInA: 0.7, resemblance: 0.5 };
    const pair = await db().duplicatePair.create({
      data: { aId, bId, verdict: 'duplicate', reason: 'Alike', evidence: {}, ...shares },
    });
    const view = await pairView(pair.id);
    if (!view) throw new Error('It is not there');
    const { a, b, rows } = view;
    const body = of === 'lead' ? lead : member;
    const [here, there] = body.id === a.id ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const at = (kind: string) => rows.findIndex((row) => row.kind === kind);
    const images = { lead: lead.blockIds[1] ?? '', member: member.blockIds[2] ?? '' };
    const picks = {
      ...{ [at('changed')]: there, [at(`only-${here}`)]: 'neither' as const, [at(`only-${there}`)]: there },
      ...{ [images[of]]: 'neither' as const, [images[from]]: there },
    };
    const views = new Map(await Promise.all([lead.id, member.id].map(readEntry)));
    const before = views.get(lead.id);
    if (!before) throw new Error('It is not there');
    const choices = { title: lead.id, body: body.id, caption: lead.id, byline: lead.id, date: lead.id };
    const { title } = view.a.id === member.id ? view.a : view.b;
    const foretold: Foretold = {
      ...{ leadId: lead.id, choices, mix: { a, b, rows, picks }, views, by: 'Ada', at: new Date().toISOString() },
      members: [{ id: member.id, title, sourceName: view.b.sourceName, url: null, bodyOfLead: body.id === member.id }],
    };
    const shown = foretellLead(before, foretold);
    const input = { pairId: pair.id, leadId: lead.id, revisions: { [lead.id]: 1, [member.id]: 1 }, choices };
    expect(await merge(actor, { ...input, paragraphs: picks })).toMatchObject({ ok: true });
    const [, after] = await readEntry(lead.id);
    const known = new Set([...lead.blockIds, ...member.blockIds]);
    const withIds = (blocks: ArticleView['blocks']) =>
      blocks.map((block) => ({ ...block, id: known.has(block.id) ? block.id : 'new' }));
    const seen = (read: ArticleView) => ({
      ...seenOf(read),
      blocks: withIds(read.blocks),
      members: read.members.length,
    });
    expect(seen(shown)).toEqual(seen(after));
    expect(shown.blocks.map(({ text }) => text)).toContain(of === 'lead' ? 'The wall.' : 'The dam.');
  },
);

async function readEntry(id: string): Promise<[string, ArticleView]> {
  const view = await articleView(id);
  if (!view) throw new Error('It is not there');
  return [id, view];
}

describe('merging', () => {
  it('takes each part from where it was chosen, unites topics and leads the member to the lead', async () => {
    const { actor } = await makeUser();
    const { lead, member, input, dams } = await makePair();
    expect((await merge(actor, input)).ok).toBe(true);
    const view = await articleView(lead.id);
    expect(view).toMatchObject({
      fields: { title: 'Dam reopens', byline: 'By Ada', caption: 'The dam', credit: 'River Photos' },
      members: [{ id: member.id, sourceName: 'Hill Radio', bodyOfLead: true }],
    });
    expect(view?.blocks.map((block) => block.text)).toContain('Engineers are content.');
    expect(view?.topics.map((topic) => topic.id)).toContain(dams);
    expect(await articleView(member.id)).toMatchObject({ status: 'merged', mergedInto: { id: lead.id } });
  });

  it('and unmerging is as if nothing had been: fields, blocks, topics, status and ids', async () => {
    const { actor } = await makeUser();
    const { lead, member, input } = await makePair({ leadStatus: 'approved' });
    const before = await stateOf([lead.id, member.id]);
    await merge(actor, input);
    expect(await stateOf([lead.id, member.id])).not.toEqual(before);
    expect((await unmerge(actor, { articleId: member.id })).ok).toBe(true);
    expect(await stateOf([lead.id, member.id])).toEqual(before);
    expect((await duplicatePairs({ state: 'proposed', verdict: 'duplicate' })).pairs.map((pair) => pair.id)).toContain(
      input.pairId,
    );
  });

  it('cannot be taken apart once somebody has changed what it changed, and the refusal says who', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const bo = await makeUser('editor', 'Bo');
    const { lead, member, input } = await makePair();
    await merge(actor, input);
    const edited = await editFields(bo.actor, { articleId: lead.id, revision: 2 }, { caption: 'The dam at dawn' });
    expect(await unmerge(actor, { articleId: member.id })).toMatchObject({
      error: { code: 'changed-since', details: [{ who: 'Bo' }] },
    });
    await undo(bo.actor, edited.ok ? edited.value.eventId : '');
    expect((await unmerge(actor, { articleId: member.id })).ok).toBe(true);
  });

  it('of two editors merging the same pair both ways one wins, and nothing is merged into each other', async () => {
    const { actor } = await makeUser();
    const { lead, member, input } = await makePair();
    const results = await Promise.all([merge(actor, input), merge(actor, { ...input, leadId: member.id })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const merged = await db().article.findMany({ where: { id: { in: [lead.id, member.id] }, status: 'merged' } });
    expect(merged).toHaveLength(1);
  });

  it('never takes a published article away from its readers', async () => {
    const { actor } = await makeUser();
    const { input } = await makePair({ memberStatus: 'published' });
    expect(await merge(actor, input)).toMatchObject({ error: { code: 'wrong-status' } });
  });

  it('is refused on a revision that is no longer the current one', async () => {
    const { actor } = await makeUser();
    const { lead, input } = await makePair();
    await editFields(actor, { articleId: lead.id, revision: 1 }, { dek: 'A year of work' });
    expect(await merge(actor, input)).toMatchObject({ error: { code: 'stale' } });
  });

  it('lets the lead be cleaned on although its text is the member’s', async () => {
    const { actor } = await makeUser();
    const { lead, member, input } = await makePair();
    await merge(actor, input);
    const block = { articleId: lead.id, revision: 2, blockId: member.blockIds[2], verdict: 'remove' };
    expect((await setVerdict(actor, block)).ok).toBe(true);
    const row = await db().article.findUniqueOrThrow({ where: { id: lead.id } });
    expect(row.text).toBe('The dam reopened.\n\nIt was closed for a year.');
  });
});

describe('a pair', () => {
  it('shows every paragraph of both sides and suggests a lead', async () => {
    const { pair, member } = await makePair();
    const view = await pairView(pair.id);
    expect(view?.rows.map((row) => row.kind).sort()).toEqual(
      view?.a.id === member.id ? ['only-a', 'same', 'same'] : ['only-b', 'same', 'same'],
    );
    expect(view?.suggestedLeadId).toBe(member.id);
  });

  it('that was said to be none stays one for good, and interrupts nobody who is editing', async () => {
    const { actor } = await makeUser();
    const { lead, pair } = await makePair();
    expect((await dismissPair(actor, { pairId: pair.id })).ok).toBe(true);
    expect(await dismissPair(actor, { pairId: pair.id })).toMatchObject({ error: { code: 'not-a-pair' } });
    expect((await editFields(actor, { articleId: lead.id, revision: 1 }, { dek: 'A year of work' })).ok).toBe(true);
  });
});

describe('a merge of single paragraphs', () => {
  /** Two texts: one paragraph the same, one changed, one only in each. */
  async function makeMixable() {
    const lead = await makeArticle({
      title: 'Dam reopens',
      blocks: ['The dam reopened on Monday after a year of repairs.', 'It was closed for a year.', 'Fish came back.'],
    });
    const member = await makeArticle({
      title: 'Dam opens again',
      blocks: [
        'The dam reopened on Tuesday after a year of repairs.',
        'It was closed for a year.',
        'Engineers are content with how it holds.',
      ],
    });
    const [aId, bId] = [lead.id, member.id].sort();
    const shares = { aInB: 0.7, bInA: 0.7, resemblance: 0.5 };
    const pair = await db().duplicatePair.create({
      data: { aId: aId ?? '', bId: bId ?? '', verdict: 'duplicate', reason: 'Alike', evidence: {}, ...shares },
    });
    const own = { title: lead.id, body: lead.id, caption: lead.id, byline: lead.id, date: lead.id };
    const input = {
      ...{ pairId: pair.id, leadId: lead.id, revisions: { [lead.id]: 1, [member.id]: 1 }, choices: own },
    };
    const view = await pairView(pair.id);
    const [here, there] = lead.id === aId ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const at = (kind: string) => view?.rows.findIndex((row) => row.kind === kind) ?? -1;
    return { lead, member, input, here, there, at };
  }

  it('gives the lead the words chosen, paragraph by paragraph, and is taken back exactly', async () => {
    const { actor } = await makeUser();
    const { lead, member, input, here, there, at } = await makeMixable();
    const before = await stateOf([lead.id, member.id]);
    const paragraphs = { [at('changed')]: there, [at(`only-${here}`)]: 'neither', [at(`only-${there}`)]: there };
    expect(await merge(actor, { ...input, paragraphs })).toMatchObject({ ok: true });
    const row = await db().article.findUniqueOrThrow({ where: { id: lead.id } });
    expect(row.text.split('\n\n')).toEqual([
      'The dam reopened on Tuesday after a year of repairs.',
      'It was closed for a year.',
      'Engineers are content with how it holds.',
    ]);
    expect((await unmerge(actor, { articleId: member.id })).ok).toBe(true);
    expect(await stateOf([lead.id, member.id])).toEqual(before);
  });

  it('mixes into the member’s text where that is the body, and is taken back exactly', async () => {
    const { actor } = await makeUser();
    const { lead, member, input, here, at } = await makeMixable();
    const before = await stateOf([lead.id, member.id]);
    const choices = { ...input.choices, body: member.id };
    expect(await merge(actor, { ...input, choices, paragraphs: { [at('changed')]: here } })).toMatchObject({
      ok: true,
    });
    const row = await db().article.findUniqueOrThrow({ where: { id: lead.id } });
    expect(row.text).toContain('reopened on Monday');
    expect(row.text).toContain('Engineers are content');
    expect((await unmerge(actor, { articleId: member.id })).ok).toBe(true);
    expect(await stateOf([lead.id, member.id])).toEqual(before);
  });

  it('cannot be taken apart once somebody has edited a paragraph that it changed', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const { lead, member, input, there, at } = await makeMixable();
    await merge(actor, { ...input, paragraphs: { [at('changed')]: there } });
    const edit = { articleId: lead.id, revision: 2, blocks: [{ id: lead.blockIds[0], text: 'The dam is open.' }] };
    expect((await editText(actor, edit)).ok).toBe(true);
    expect(await unmerge(actor, { articleId: member.id })).toMatchObject({ error: { code: 'changed-since' } });
  });

  it('is refused whole where a paragraph is not there', async () => {
    const { actor } = await makeUser();
    const { lead, member, input } = await makeMixable();
    const before = await stateOf([lead.id, member.id]);
    expect(await merge(actor, { ...input, paragraphs: { 99: 'a' } })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await stateOf([lead.id, member.id])).toEqual(before);
  });
});

describe('a new version from the same source', () => {
  it('takes the place of the text, keeps edits of fields and of what the source did not touch, and is undone exactly', async () => {
    const { actor, take } = await makeImporter();
    const lines = story(90, 6).split('\n\n');
    const old = await take(lines.join('\n\n'), { source: 'Harbour Daily' });
    const blocks = await db().block.findMany({ where: { articleId: old.id }, orderBy: { position: 'asc' } });
    const at = (place: number) => blocks.filter(({ kind }) => kind === 'paragraph')[place]?.id;
    const on = (revision: number) => ({ articleId: old.id, revision });
    expect(await editFields(actor, on(1), { title: 'Our own headline' })).toMatchObject({ ok: true });
    const written = { id: randomUUID(), isNew: true, text: 'Nobody but us was there to see it.', after: at(4) };
    const words = {
      ...on(2),
      blocks: [{ id: at(1), text: 'Our own words for it.\n\nThey need a second paragraph.' }, written],
    };
    expect(await editText(actor, words)).toMatchObject({ ok: true });
    expect(await setVerdict(actor, { ...on(3), blockId: at(3), verdict: 'remove' })).toMatchObject({ ok: true });
    const newer = await take([...lines, 'A seventh paragraph was added by the desk that wrote it.'].join('\n\n'), {
      source: 'Harbour Daily',
    });
    const pair = (await pairsOf(newer.id)).get(old.id);
    const view = await pairView(pair?.id ?? '');
    expect(view?.update).toMatchObject({ olderId: old.id, newerId: newer.id, conflicts: [] });
    expect(view?.update?.edited).toEqual([1, 2].map((at) => ({ at, source: lines[2] })));
    expect(view?.update?.written).toEqual([5]);
    expect(view?.update?.leftOut).toEqual([lines[4]]);

    const before = await stateOf([old.id, newer.id]);
    const own = { title: old.id, body: newer.id, caption: old.id, byline: old.id, date: old.id };
    const input = { pairId: pair?.id, leadId: old.id, revisions: { [old.id]: 4, [newer.id]: 1 }, choices: own };
    expect(await merge(actor, { ...input, paragraphs: view?.update?.picks })).toMatchObject({ ok: true });
    const row = await db().article.findUniqueOrThrow({ where: { id: old.id } });
    expect(row.title).toBe('Our own headline');
    expect(row.text).toContain('A seventh paragraph');
    expect(row.text).toContain('Our own words for it.\n\nThey need a second paragraph.');
    expect(row.text).toContain(written.text);
    expect(row.text).not.toContain(lines[2]);
    expect(row.text).not.toContain(lines[4]);
    expect((await unmerge(actor, { articleId: newer.id })).ok).toBe(true);
    expect(await stateOf([old.id, newer.id])).toEqual(before);
  });
});
