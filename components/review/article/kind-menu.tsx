'use client';

import { type Form, formOf } from '@/lib/articles/blocks/form';
import type { BlockView } from '@/lib/review/view';
import { hintOf } from '../../keys/keys';
import { useOwnKeys } from '../../keys/own-keys';
import { buttonClass } from '../../ui/button-class';
import { Menu } from '../../ui/menu';
import { MenuRadio } from '../../ui/menu-items';
import { FORM_KEYS, formName } from '../editor/kinds';
import { useTurnInto } from '../editor/use-turn-into';

/** What a passage can be made, each with the key that does it without the menu. */
export function KindMenu({ block }: { block: BlockView }) {
  const own = useOwnKeys();
  const turnInto = useTurnInto();
  return (
    <Menu align="end" className={buttonClass('outline', 'small')} face="Kind">
      <MenuRadio<Form>
        label="Kind of passage"
        value={formOf(block) as Form}
        options={FORM_KEYS.map(({ form, command }) => ({
          value: form,
          label: formName(form),
          keyHint: own.hint(hintOf(command)),
        }))}
        onChange={(form) => turnInto(block.id, form)}
      />
    </Menu>
  );
}
