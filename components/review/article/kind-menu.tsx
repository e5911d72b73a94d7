'use client';

import type { StoryKind } from '@/lib/articles/blocks/draft';
import type { BlockView } from '@/lib/review/view';
import { hintOf } from '../../keys/keys';
import { useOwnKeys } from '../../keys/own-keys';
import { buttonClass } from '../../ui/button-class';
import { Menu } from '../../ui/menu';
import { MenuRadio } from '../../ui/menu-items';
import { KIND_KEYS, kindName } from '../editor/kinds';
import { useTurnInto } from '../editor/use-turn-into';

/** What a passage can be made, each with the key that does it without the menu. */
export function KindMenu({ block }: { block: BlockView }) {
  const own = useOwnKeys();
  const turnInto = useTurnInto();
  return (
    <Menu align="end" className={buttonClass('outline', 'small')} face="Kind">
      <MenuRadio<StoryKind>
        label="Kind of passage"
        value={block.kind as StoryKind}
        options={KIND_KEYS.map(({ kind, command }) => ({
          value: kind,
          label: kindName(kind),
          keyHint: own.hint(hintOf(command)),
        }))}
        onChange={(kind) => turnInto(block.id, kind)}
      />
    </Menu>
  );
}
