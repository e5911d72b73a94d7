import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../lib/articles/types';
import { type QueueFilter, readFilter, writeFilter } from '../../../lib/review/filters';
import { readPlace, writePlace } from '../../../lib/review/order';

const filters = fc.record<QueueFilter>(
  {
    status: fc.constantFrom(...STATUSES),
    source: fc.uuid(),
    topic: fc.constant('medtop:04000000'),
    lang: fc.constantFrom('en', 'pt-BR'),
    residue: fc.constant(true),
    duplicate: fc.constant(true),
    q: fc
      .string({ minLength: 1, maxLength: 60 })
      .map((q) => q.trim())
      .filter((q) => q !== ''),
  },
  { requiredKeys: ['status'] },
);

describe('a filter in the address', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const parameters = Object.fromEntries(new URLSearchParams(writeFilter(filter)));
        expect(readFilter(parameters)).toEqual(filter);
      }),
    );
  });

  it('is the pending queue where nothing valid is said', () => {
    expect(readFilter({ status: 'nonsense', source: "' OR 1=1", lang: '../..', residue: 'yes', q: '  ' })).toEqual({
      status: 'pending',
    });
  });

  it('leaves the default out, so that the plain queue has a plain address', () => {
    expect(writeFilter({ status: 'pending' })).toBe('');
  });
});

describe('a search in a filter', () => {
  it('names the status to look in', () => {
    expect(readFilter({ q: 'dam status:rejected' })).toEqual({ status: 'rejected', q: 'dam status:rejected' });
  });
});

describe('a place in the queue', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.uuid(),
        (date, id) => {
          const place = { createdAt: date.toISOString(), id };
          expect(readPlace(writePlace(place))).toEqual(place);
        },
      ),
    );
  });

  it('is null for anything else', () => {
    expect(readPlace(undefined)).toBeNull();
    expect(readPlace("1'; DROP TABLE")).toBeNull();
  });
});
