import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KEY_OF,
  ORDERS,
  orderOf,
  type QueueOrder,
  type Rank,
  readPlace,
  writePlace,
} from '../../../lib/review/order/order';
import { whyHere } from '../../../lib/review/order/why-here';

const dates = fc
  .date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const ranks = fc.record<Rank>({
  weight: fc.integer({ min: 1, max: 5 }),
  copies: fc.nat(500),
  topic: fc.constantFrom(null, 'medtop:04000000', 'desk:ferry-line'),
  embargo: fc.option(dates),
});
const orders = fc.constantFrom(...(Object.keys(ORDERS) as QueueOrder[]));

describe('a place in the queue', () => {
  it('reads back as it was written, in every order', () => {
    fc.assert(
      fc.property(dates, fc.uuid(), ranks, orders, (createdAt, id, rank, order) => {
        const place = { createdAt, id, key: KEY_OF[order](rank) };
        expect(readPlace(writePlace(place), order)).toEqual(place);
      }),
    );
  });

  it('is null for anything else, and for a place of another order', () => {
    expect(readPlace(undefined, 'age')).toBeNull();
    expect(readPlace("1'; DROP TABLE", 'age')).toBeNull();
    const place = { createdAt: '2026-11-20T10:00:00.000Z', id: '0192f3c1-7b5e-7c33-9c2a-0123456789ab' };
    expect(readPlace(writePlace({ ...place, key: '-4' }), 'age')).toBeNull();
    expect(readPlace(writePlace({ ...place, key: '' }), 'copies')).toBeNull();
    expect(readPlace(writePlace({ ...place, key: '2026-99-99T00:00:00Z' }), 'embargo')).toBeNull();
  });
});

describe('the order', () => {
  it('is a choice for what waits; what is done is always newest first', () => {
    expect(orderOf({ status: 'pending', order: 'copies' })).toBe('copies');
    expect(orderOf({ status: 'published', order: 'copies' })).toBe('age');
  });
});

describe('why an article is here', () => {
  const row = {
    createdAt: '2026-11-20T10:00:00.000Z',
    topics: [{ id: 'medtop:15000000', label: 'sport' }],
    rank: { weight: 5, copies: 3, topic: 'medtop:15000000', embargo: '2026-11-20T15:00:00.000Z' },
  };
  const now = Date.parse('2026-11-20T13:10:00.000Z');
  it.each<[QueueOrder, string]>([
    ['age', 'waiting 3 h'],
    ['weight', 'source weight 5, waiting 3 h'],
    ['copies', '4 copies, waiting 3 h'],
    ['topic', 'topic sport, waiting 3 h'],
    ['embargo', 'embargo ends in 1 h, waiting 3 h'],
  ])('is said by the order, %s', (order, words) => {
    expect(whyHere(row, order, now)).toBe(words);
  });
});
