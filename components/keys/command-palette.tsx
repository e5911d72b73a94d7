'use client';

import { useState } from 'react';
import { Dialog } from '../ui/dialog';
import { type Choice, type ChoiceGroup, Finder } from '../ui/finder';
import { KeyHint } from '../ui/key-hint';
import { matching } from '../ui/matching';
import { KEY_WORDS } from './key-words';
import { hintOf, type KeyCommand } from './keys';
import { useOwnKeys } from './own-keys';
import { type NamedAct, pageButtons } from './page-buttons';
import type { Place } from './places';

/** Left out: they need the number or the letter that follows, or open this. */
const LEFT_OUT: ReadonlySet<KeyCommand> = new Set<KeyCommand>(['suggestion', 'go', 'palette']);

type Palette = {
  places: readonly Place[];
  onRun: (command: KeyCommand) => void;
  onAct: (act: NamedAct) => void;
  onGo: (place: Place) => void;
};

/** Everything that can be done on this page and every page there is, found by a few letters. */
export function CommandPalette({
  offered,
  onClose,
  ...palette
}: Palette & {
  /** The commands that the page handles now; null while it is closed. */
  offered: KeyCommand[] | null;
  onClose: () => void;
}) {
  return (
    <Dialog open={offered !== null} onClose={onClose} title="What do you want to do?" hideTitle>
      {offered && <Found offered={offered} {...palette} />}
    </Dialog>
  );
}

type Named = { id: string; name: string; hint?: string; choose: () => void };

function Found({ offered, places, onRun, onAct, onGo }: Palette & { offered: KeyCommand[] }) {
  const own = useOwnKeys();
  const [buttons] = useState(() => pageButtons(document));
  const [typed, setTyped] = useState('');
  const named: { heading: string; all: Named[] }[] = [
    {
      heading: 'Do',
      all: offered
        .filter((command) => !LEFT_OUT.has(command))
        .map((command) => ({
          id: command,
          name: KEY_WORDS[command][1],
          hint: own.hint(hintOf(command)),
          choose: () => onRun(command),
        })),
    },
    {
      heading: 'Go to',
      all: places.map((place) => ({
        id: place.href,
        name: `Go to ${place.label}`,
        hint: `${own.hint(hintOf('go'))} ${place.key}`,
        choose: () => onGo(place),
      })),
    },
    {
      heading: 'Also on this page',
      all: buttons.map((act) => ({ id: `act ${act.name}`, name: act.name, choose: () => onAct(act) })),
    },
  ];
  const groups = named
    .map(({ heading, all }) => ({ heading, found: matching(typed, all, ({ name }) => name) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => (a.found[0]?.match ?? 0) - (b.found[0]?.match ?? 0))
    .map(({ heading, found }): ChoiceGroup => ({ heading, choices: found.map(({ one }) => choiceOf(one)) }));
  return (
    <Finder
      label="What do you want to do?"
      listLabel="Acts and pages"
      placeholder="An act or a page, such as approve or history"
      typed={typed}
      onType={setTyped}
      groups={groups}
      below={
        <p role="status" className={groups.length === 0 ? 'px-3 py-2 text-muted' : undefined}>
          {groups.length === 0 && 'Nothing here is called so.'}
        </p>
      }
    />
  );
}

const choiceOf = ({ id, name, hint, choose }: Named): Choice => ({
  id,
  choose,
  draw: (
    <span className="flex items-center justify-between gap-3 pointer-coarse:min-h-8">
      <span dir="auto" className="min-w-0 truncate">
        {name}
      </span>
      {hint && <KeyHint className="shrink-0 text-muted">{hint}</KeyHint>}
    </span>
  ),
});
