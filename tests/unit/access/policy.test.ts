import { describe, expect, test } from 'vitest';
import { allows, type Permission, POLICY, ROLES, type Role, systemAllows } from '@/lib/access/policy';

// Written out by hand, so that a changed policy has to be changed here too.
const EXPECTED: Record<Permission, Record<Role, boolean>> = {
  read: { viewer: true, editor: true, publisher: true, admin: true },
  import: { viewer: false, editor: true, publisher: true, admin: true },
  edit: { viewer: false, editor: true, publisher: true, admin: true },
  clean: { viewer: false, editor: true, publisher: true, admin: true },
  rules: { viewer: false, editor: true, publisher: true, admin: true },
  merge: { viewer: false, editor: true, publisher: true, admin: true },
  'assign-topics': { viewer: false, editor: true, publisher: true, admin: true },
  approve: { viewer: false, editor: true, publisher: true, admin: true },
  reject: { viewer: false, editor: true, publisher: true, admin: true },
  undo: { viewer: false, editor: true, publisher: true, admin: true },
  publish: { viewer: false, editor: false, publisher: true, admin: true },
  withdraw: { viewer: false, editor: false, publisher: true, admin: true },
  feeds: { viewer: false, editor: false, publisher: true, admin: true },
  people: { viewer: false, editor: false, publisher: false, admin: true },
  sources: { viewer: false, editor: false, publisher: false, admin: true },
  webhooks: { viewer: false, editor: false, publisher: false, admin: true },
  vocabularies: { viewer: false, editor: false, publisher: false, admin: true },
  settings: { viewer: false, editor: false, publisher: false, admin: true },
};
const PERMISSIONS = Object.keys(POLICY) as Permission[];

describe('the policy', () => {
  test('says something about exactly the permissions written out here', () => {
    expect(PERMISSIONS.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  for (const permission of PERMISSIONS) {
    for (const role of ROLES) {
      const expected = EXPECTED[permission][role];
      test(`${role} ${expected ? 'may' : 'may not'} ${permission}`, () => {
        expect(allows(role, permission)).toBe(expected);
      });
    }
  }

  test('the system itself imports, loads vocabularies and makes the first admin, and does nothing an editor decides', () => {
    expect(PERMISSIONS.filter(systemAllows).toSorted()).toEqual(['import', 'people', 'vocabularies']);
  });
});
