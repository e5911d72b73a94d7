import type { ReactNode } from 'react';
import { ActProvider } from '@/components/acts/act-provider';
import { InboxLink } from '@/components/inbox/inbox-link';
import { KeyProvider } from '@/components/keys/key-provider';
import type { Place } from '@/components/keys/places';
import { queueHref } from '@/components/links';
import { LiveProvider } from '@/components/live/live-provider';
import { ReasonsProvider } from '@/components/review/reasons';
import { AccountMenu } from '@/components/shell/account-menu';
import { DeskFrame } from '@/components/shell/desk-frame';
import { Navigation } from '@/components/shell/navigation';
import { SECTIONS } from '@/components/shell/sections';
import { ToastProvider } from '@/components/ui/toast';
import { ViewStrip } from '@/components/views/view-strip';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { latestEventIds } from '@/lib/live/queries';
import { deskReasons } from '@/lib/review/reasons/queries';
import { offeredOf } from '@/lib/review/reasons/reasons';
import { unseenCount } from '@/lib/review/together/queries';
import { VIEW_COUNT_BOUND, viewsFor } from '@/lib/review/views/queries';
import * as actions from './actions';
import { deskCounts } from './counts';
import { changeViewAction, removeViewAction, saveViewAction } from './views/actions';

/** `g` and a digit lead to the first of them. */
const NUMBERED_VIEWS = 9;

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requireActor();
  const { name, email, role, singleKeys, keyLayout } = person;
  // Read before anything that is drawn: what happens meanwhile is told to the page once more, not never.
  const drawn = await latestEventIds();
  const [counts, views, unseen, reasons] = await Promise.all([
    deskCounts(),
    viewsFor(person.actor.id),
    unseenCount(person.actor.id),
    deskReasons(),
  ]);
  const sections = SECTIONS.filter((section) => allows(role, section.permission));
  const places: Place[] = [
    ...sections.map(({ href, label, key }) => ({ href, label, key })),
    { href: '/account', label: 'Account and keys', key: 'a' },
    ...views
      .slice(0, NUMBERED_VIEWS)
      .map((view, index) => ({ href: queueHref(view.filter), label: view.name, key: String(index + 1) })),
  ];
  return (
    <div data-single-keys={singleKeys ? 'on' : 'off'}>
      <ToastProvider>
        <KeyProvider singleKeys={singleKeys} layout={keyLayout} places={places}>
          <LiveProvider me={person.actor.id} name={name} drawn={drawn}>
            <ActProvider
              actions={{
                undo: actions.undoAction,
                undoLast: actions.undoLastAction,
                readSteps: actions.readStepsAction,
                turnBatch: actions.turnBatchAction,
              }}
            >
              <DeskFrame
                views={
                  <ViewStrip
                    views={views}
                    bound={VIEW_COUNT_BOUND}
                    mayShare={allows(role, 'edit')}
                    actions={{ save: saveViewAction, change: changeViewAction, remove: removeViewAction }}
                  />
                }
                navigation={<Navigation sections={sections} counts={counts} />}
                account={
                  <>
                    <InboxLink drawn={{ unseen }} />
                    <AccountMenu person={{ name, email, role }} signOut={actions.signOutAction} />
                  </>
                }
              >
                <ReasonsProvider reasons={offeredOf(reasons)}>{children}</ReasonsProvider>
              </DeskFrame>
            </ActProvider>
          </LiveProvider>
        </KeyProvider>
      </ToastProvider>
    </div>
  );
}
