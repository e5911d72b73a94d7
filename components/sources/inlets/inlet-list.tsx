'use client';

import type { InletView } from '@/lib/import/inlets/view';
import { Section } from '../../ui/card';
import type { InletActions, MayOnInlets } from './actions';
import { InletRow } from './inlet-row';

/** The feeds that a source is polled by, each with its health. */
export function InletList({
  inlets,
  now,
  may,
  actions,
}: {
  inlets: InletView[];
  now: number;
  may: MayOnInlets;
  actions: InletActions;
}) {
  if (inlets.length === 0) return null;
  return (
    <Section title={titleOf(inlets)}>
      <ul className="grid gap-6">
        {inlets.map((inlet) => (
          <InletRow key={inlet.id} inlet={inlet} now={now} may={may} actions={actions} />
        ))}
      </ul>
    </Section>
  );
}

const titleOf = (inlets: InletView[]): string =>
  inlets.some(({ kind }) => kind === 'page') ? 'Polled' : inlets.length === 1 ? 'Feed' : 'Feeds';
