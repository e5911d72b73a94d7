import type { Route } from 'next';
import type { Permission } from '@/lib/access/policy';
import { STAGES } from '@/lib/stages.mjs';

/** A place of the desk in the navigation; `g` and its `key` lead there. `within`: addresses elsewhere whose pages belong to it. */
export type Section = {
  href: Route;
  label: string;
  permission: Permission;
  count?: SectionCount;
  key: string;
  within?: string[];
};
export type SectionCount = 'pending' | 'clusters' | 'approved';

/** Cleaning happens on the article's page; what is known of all articles of a source has a place of its own. */
const OF_STAGE: Record<string, Section | undefined> = {
  clean: { href: '/sources' as Route, label: 'Sources', key: 's', permission: 'read' },
  import: { href: '/import' as Route, label: 'Import', key: 'i', permission: 'import' },
  duplicates: { href: '/duplicates' as Route, label: 'Duplicates', key: 'd', permission: 'read', count: 'clusters' },
  topics: { href: '/topics' as Route, label: 'Topics', key: 't', permission: 'read' },
  review: {
    ...{ href: '/queue' as Route, label: 'Queue', key: 'q', permission: 'read', count: 'pending' },
    within: ['/articles'],
  },
  publish: { href: '/publish' as Route, label: 'Publish', key: 'p', permission: 'read', count: 'approved' },
};

/** The desk's sections in the order of a text's path, then what stands beside it. */
export const SECTIONS: readonly Section[] = [
  ...STAGES.flatMap((stage) => OF_STAGE[stage.name] ?? []),
  { href: '/feeds' as Route, label: 'Feeds', key: 'f', permission: 'feeds', within: ['/webhooks'] },
  { href: '/opinions' as Route, label: 'Opinions', key: 'o', permission: 'read' },
  { href: '/history' as Route, label: 'History', key: 'h', permission: 'read' },
  { href: '/statistics' as Route, label: 'Statistics', key: 'n', permission: 'read' },
  { href: '/people' as Route, label: 'People', key: 'e', permission: 'people' },
  { href: '/settings' as Route, label: 'Settings', key: 'c', permission: 'settings' },
];
