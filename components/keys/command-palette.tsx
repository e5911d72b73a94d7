'use client';

import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog';
import { KeyHint } from '../ui/key-hint';
import { KEYS, type KeyCommand } from './keys';
import { useOwnKeys } from './own-keys';
import type { NamedAct } from './page-buttons';
import type { Place } from './places';

/** Left out: they need the number or the letter that follows, or open this. */
const LEFT_OUT: ReadonlySet<KeyCommand> = new Set<KeyCommand>(['suggestion', 'go', 'palette']);

/** What the palette lists: the commands that the page handles now, and what else it can do. */
export type Offered = { commands: KeyCommand[]; buttons: NamedAct[] };

/** Everything that can be done on this page and every page there is, found by a few letters. */
export function CommandPalette({
  offered,
  places,
  onRun,
  onAct,
  onGo,
  onClose,
}: {
  /** Null while it is closed. */
  offered: Offered | null;
  places: readonly Place[];
  onRun: (command: KeyCommand) => void;
  onAct: (act: NamedAct) => void;
  onGo: (place: Place) => void;
  onClose: () => void;
}) {
  const own = useOwnKeys();
  return (
    <Dialog open={offered !== null} onClose={onClose} title="What do you want to do?" hideTitle>
      <Command label="What do you want to do?" loop>
        <Command.Input
          data-autofocus
          placeholder="An act or a page, such as approve or history"
          className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none"
        />
        <Command.List label="Acts and pages" className="max-h-[min(24rem,60dvh)] overflow-auto p-1.5">
          <Command.Empty className="px-3 py-2 text-muted">Nothing here is called so.</Command.Empty>
          <Group heading="Do">
            {(offered?.commands ?? [])
              .filter((command) => !LEFT_OUT.has(command))
              .map((command) => (
                <Item
                  key={command}
                  words={KEYS[command].does}
                  hint={own.hint(KEYS[command].hint)}
                  onSelect={() => onRun(command)}
                />
              ))}
          </Group>
          <Group heading="Go to">
            {places.map((place) => (
              <Item
                key={place.href}
                words={`Go to ${place.label}`}
                hint={`${own.hint(KEYS.go.hint)} ${place.key}`}
                onSelect={() => onGo(place)}
              />
            ))}
          </Group>
          <Group heading="Also on this page">
            {(offered?.buttons ?? []).map((act) => (
              <Item key={act.name} words={act.name} onSelect={() => onAct(act)} />
            ))}
          </Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:eyebrow [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1"
    >
      {children}
    </Command.Group>
  );
}

function Item({ words, hint, onSelect }: { words: string; hint?: string; onSelect: () => void }) {
  return (
    <Command.Item
      value={words}
      onSelect={onSelect}
      className="flex cursor-pointer items-center justify-between gap-3 rounded-sm px-3 py-1.5 data-[selected=true]:bg-accent-wash pointer-coarse:min-h-11"
    >
      <span dir="auto" className="min-w-0 truncate">
        {words}
      </span>
      {hint && <KeyHint className="shrink-0 text-muted">{hint}</KeyHint>}
    </Command.Item>
  );
}
