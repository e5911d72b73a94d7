import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ActProvider } from '@/components/acts/act-provider';
import { KeyProvider } from '@/components/keys/key-provider';
import { AccountMenu } from '@/components/shell/account-menu';
import { DeskFrame } from '@/components/shell/desk-frame';
import { Navigation } from '@/components/shell/navigation';
import { SECTIONS } from '@/components/shell/sections';
import { readTheme } from '@/components/shell/theme';
import { ToastProvider } from '@/components/ui/toast';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import * as actions from './actions';
import { deskCounts } from './counts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requireActor();
  const [counts, jar] = await Promise.all([deskCounts(), cookies()]);
  const { name, email, role, singleKeys } = person;
  const sections = SECTIONS.filter((section) => allows(role, section.permission));
  const account = { href: '/account', label: 'Account and keys', key: 'a' };
  return (
    <div data-single-keys={singleKeys ? 'on' : 'off'}>
      <ToastProvider>
        <KeyProvider
          singleKeys={singleKeys}
          places={[...sections.map(({ href, label, key }) => ({ href, label, key })), account]}
        >
          <ActProvider
            actions={{
              undo: actions.undoAction,
              undoLast: actions.undoLastAction,
              readSteps: actions.readStepsAction,
              turnBatch: actions.turnBatchAction,
            }}
          >
            <DeskFrame
              navigation={<Navigation sections={sections} counts={counts} />}
              account={
                <AccountMenu
                  person={{ name, email, role }}
                  theme={readTheme(jar.get('theme')?.value)}
                  signOut={actions.signOutAction}
                />
              }
            >
              {children}
            </DeskFrame>
          </ActProvider>
        </KeyProvider>
      </ToastProvider>
    </div>
  );
}
