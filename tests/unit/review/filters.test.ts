import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../lib/articles/types';
import { type QueueFilter, readFilter, writeFilter, writtenFilter } from '../../../lib/review/filters';
import { ORDERS, type QueueOrder } from '../../../lib/review/order/order';

const filters = fc.record<QueueFilter>(
  {
    status: fc.constantFrom(...STATUSES),
    source: fc.uuid(),
    topic: fc.constant('medtop:04000000'),
    lang: fc.constantFrom('en', 'pt-BR'),
    residue: fc.constant(true),
    duplicate: fc.constant(true),
    order: fc.constantFrom(...(Object.keys(ORDERS) as QueueOrder[]).filter((order) => order !== 'age')),
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

describe('a filter handed on in one parameter', () => {
  it('is what was written, without what is malformed; there is none where none was given', () => {
    expect(writtenFilter('order=copies&lang=en')).toBe('lang=en&order=copies');
    expect(writtenFilter('status=nonsense')).toBe('');
    expect(writtenFilter(undefined)).toBeUndefined();
  });
});

describe('a search in a filter', () => {
  it('names the status to look in', () => {
    expect(readFilter({ q: 'dam status:rejected' })).toEqual({ status: 'rejected', q: 'dam status:rejected' });
  });
});
