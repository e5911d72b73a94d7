import { describe, expect, it } from 'vitest';
import { readInput, tidy, tidyParagraphs } from '../../../lib/articles/input';
import { FIELD_EDIT, REJECTION } from '../../../lib/review/input';

const at = { articleId: '0193a5b0-0000-7000-8000-000000000001', revision: 1 };

describe('what an editor types', () => {
  it('loses control characters, zero-width marks at the edges and doubled spaces', () => {
    expect(tidy('  Two\u0000  words\u0007\n next \ufeff')).toBe('Two words next');
  });

  it('keeps the blank line between two paragraphs, and no other break', () => {
    expect(tidyParagraphs(' One\nline. \r\n \n\n Two. \n\n')).toBe('One line.\n\nTwo.');
  });

  it('keeps joiners and marks that scripts need', () => {
    expect(tidy('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  it.each([
    [{ title: '   ' }, 'title: must not be empty.'],
    [{ canonicalUrl: 'javascript:alert(1)' }, 'canonicalUrl: must begin with https:// or http://.'],
    [{ lang: 'not a language' }, 'lang: must be a language code such as en or pt-BR.'],
    [{ publishedAt: 'yesterday-ish' }, 'publishedAt: must be a date such as 2026-11-21 14:30.'],
    [{ publishedAt: '+275760-09-13' }, 'publishedAt: must be a date such as 2026-11-21 14:30.'],
    [{ publishedAt: '0000-01-01' }, 'publishedAt: must be a date such as 2026-11-21 14:30.'],
    [{ title: 'x'.repeat(2001) }, 'title: is too long: 2,000 characters at most.'],
  ])('is refused with what is wrong: %j', (fields, sentence) => {
    const result = readInput(FIELD_EDIT, fields);
    expect(result.ok ? null : result.error.message).toContain(sentence);
  });

  it('is refused when it names a field that is not there', () => {
    expect(readInput(FIELD_EDIT, { status: 'published' }).ok).toBe(false);
  });

  it('clears a field with nothing, and normalises codes and dates', () => {
    expect(readInput(FIELD_EDIT, { dek: '', lang: 'pt-br', publishedAt: '2026-11-21T14:30:00+01:00' })).toEqual({
      ok: true,
      value: { dek: null, lang: 'pt-BR', publishedAt: '2026-11-21T13:30:00.000Z' },
    });
  });

  it('tidies the note of a rejection, and has no rejection without a reason', () => {
    expect(readInput(REJECTION, { ...at, code: '', note: null }).ok).toBe(false);
    expect(readInput(REJECTION, { ...at, code: 'outdated', note: '' })).toMatchObject({
      ok: true,
      value: { note: null },
    });
  });
});
