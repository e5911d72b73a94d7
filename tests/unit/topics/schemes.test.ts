import { describe, expect, it } from 'vitest';
import type { DeskTopic } from '../../../lib/topics/desk/plan';
import {
  planCreateScheme,
  planReinstateScheme,
  planRenameScheme,
  planRetireScheme,
} from '../../../lib/topics/schemes/plan';
import { keyForScheme, type Scheme, schemeOf } from '../../../lib/topics/schemes/scheme';

const scheme = (key: string, more: Partial<Scheme> = {}): Scheme => ({
  ...{ key, name: key, active: true, revision: 1 },
  ...more,
});
const topic = (id: string, more: Partial<DeskTopic> = {}): DeskTopic => ({
  ...{ id, scheme: schemeOf(id), revision: 1, label: id, parentId: null, aliases: [], note: null, active: true },
  mergedIntoId: null,
  ...more,
});
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const NONE: ReadonlySet<string> = new Set();

describe('the key of a scheme', () => {
  it.each([
    ['Regions', 'regions'],
    ['Été 2026: élections', 'ete-2026-elections'],
    ['  Our  Town ', 'our-town'],
    ['Регионы', 'scheme'],
    ['A name that goes on for longer than a code may', 'a-name-that-goes-on-for'],
  ])('of “%s” is %s', (name, key) => {
    expect(keyForScheme(name, NONE)).toBe(key);
  });

  it('is never that of another scheme, IPTC’s and retired ones included', () => {
    expect(keyForScheme('Medtop', new Set(['medtop', 'medtop-2']))).toBe('medtop-3');
    expect(schemeOf('regions:0001')).toBe('regions');
    expect(schemeOf('no code')).toBe('');
  });
});

describe('schemes of the desk', () => {
  const regions = scheme('regions', { name: 'Regions' });

  it('a new one comes into use, so that taking it back retires it; two in use are not called the same', () => {
    const made = scheme('campaigns', { active: false });
    expect(planCreateScheme(made, [regions], same)).toMatchObject({
      value: { changes: [{ entity: 'scheme', id: 'campaigns', before: { active: false }, after: { active: true } }] },
    });
    expect(planCreateScheme(scheme('regions-2', { name: 'REGIONS' }), [regions], same).ok).toBe(false);
    const retired = { ...regions, active: false };
    expect(planCreateScheme(scheme('regions-2', { name: 'Regions' }), [retired], same).ok).toBe(true);
    expect(planReinstateScheme(retired, [retired, scheme('regions-2', { name: 'Regions' })], same).ok).toBe(false);
  });

  it('a new name leaves the key, and the same name is no change', () => {
    expect(planRenameScheme(regions, 'Places', [regions], same)).toMatchObject({
      value: { changes: [{ id: 'regions', before: { name: 'Regions' }, after: { name: 'Places' } }] },
    });
    expect(planRenameScheme(regions, 'Regions', [regions], same).ok).toBe(false);
  });

  it('one that is retired takes its topics in use with it, and no others', () => {
    const topics = [topic('regions:0001'), topic('regions:0002', { active: false }), topic('desk:0001')];
    const plan = planRetireScheme(regions, topics);
    expect(plan.ok ? plan.value.changes.map(({ id }) => id) : []).toEqual(['regions', 'regions:0001']);
    expect(planRetireScheme({ ...regions, active: false }, []).ok).toBe(false);
    expect(planReinstateScheme(regions, [regions], same).ok).toBe(false);
  });
});
