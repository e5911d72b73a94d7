import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../lib/import/source';

describe('the source of a document', () => {
  it('is the outlet that the person named, whatever its case and spacing', () => {
    const source = sourceOf({ named: '  Harbour   Daily ', url: 'https://other.example/' });
    expect(source).toEqual({ key: 'name:harbour daily', name: 'Harbour Daily' });
  });

  it('is else the host of its address, without www', () => {
    expect(sourceOf({ url: 'https://www.harbour.example/a' })).toEqual({
      key: 'host:harbour.example',
      name: 'harbour.example',
    });
    expect(sourceOf({ url: 'https://harbour.example/', siteName: 'Harbour Daily' }).name).toBe('Harbour Daily');
  });

  it('is else the uploads, also for addresses that are none', () => {
    for (const url of [undefined, null, 'not an address', 'file:///etc/passwd', 'javascript:alert(1)']) {
      expect(sourceOf({ url }).key).toBe('name:uploads');
    }
  });
});
