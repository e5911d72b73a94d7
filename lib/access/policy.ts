/** The roles, each allowed what the ones before it are. */
export const ROLES = ['viewer', 'editor', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Every permission, with the least role that has it: the one policy table. */
export const POLICY = {
  read: 'viewer',
  import: 'editor',
  edit: 'editor',
  clean: 'editor',
  rules: 'editor',
  merge: 'editor',
  'assign-topics': 'editor',
  approve: 'editor',
  reject: 'editor',
  undo: 'editor',
  publish: 'publisher',
  withdraw: 'publisher',
  feeds: 'publisher',
  people: 'admin',
  sources: 'admin',
  webhooks: 'admin',
  vocabularies: 'admin',
  settings: 'admin',
} as const satisfies Record<string, Role>;
export type Permission = keyof typeof POLICY;

/** What the desk's own commands (the `copydesk` command, the first start) may do without a person. */
const SYSTEM_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>(['import', 'vocabularies', 'people']);

/** The roles that decide about articles. */
export const EDITOR_ROLES = ROLES.filter((role) => ROLES.indexOf(role) >= ROLES.indexOf(POLICY.approve));

/** Whether a role has a permission. */
export const allows = (role: Role, permission: Permission): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(POLICY[permission]);

/** Whether the system itself has a permission. */
export const systemAllows = (permission: Permission): boolean => SYSTEM_PERMISSIONS.has(permission);
