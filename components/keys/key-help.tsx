'use client';

import { Dialog, WIDE } from '../ui/dialog';
import { KeyHint } from '../ui/key-hint';
import { KEY_WORDS, type KeyGroup } from './key-words';
import { hintOf, KEYS, type KeyCommand, printed } from './keys';
import { useOwnKeys } from './own-keys';

const GROUPS: readonly KeyGroup[] = ['Move', 'Decide', 'Text', 'Help'];

/** All keys that do something on this page, in the order of the table. */
export function KeyHelp({ commands, onClose }: { commands: KeyCommand[] | null; onClose: () => void }) {
  const listed = (Object.keys(KEYS) as KeyCommand[]).filter((command) => commands?.includes(command));
  return (
    <Dialog open={commands !== null} onClose={onClose} title="Keys on this page" size={WIDE}>
      <div className="columns-1 gap-10 sm:columns-2">
        {GROUPS.map((group) => {
          const ofGroup = listed.filter((command) => KEY_WORDS[command][0] === group);
          if (ofGroup.length === 0) return null;
          return (
            <section key={group} className="mb-4 break-inside-avoid">
              <h3 className="eyebrow mb-1">{group}</h3>
              <dl>
                {ofGroup.map((command) => (
                  <div key={command} className="flex items-center justify-between gap-4 border-t border-line py-1.5">
                    <dt>{KEY_WORDS[command][1]}</dt>
                    <dd className="flex gap-1 text-soft">
                      <Caps command={command} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <p className="text-xs text-muted">
        Keys rest while you type. Under Account and keys they can be moved, and one-letter keys switched off; Ctrl-Z
        (⌘Z) then still undoes.
      </p>
    </Dialog>
  );
}

function Caps({ command }: { command: KeyCommand }) {
  const own = useOwnKeys();
  const keys: readonly string[] =
    command === 'suggestion' ? ['1', '9'] : command === 'palette' ? [hintOf('palette')] : KEYS[command].keys;
  return keys.map((key, index) => (
    <span key={key} className="flex items-center gap-1">
      {index > 0 && <span className="text-2xs text-muted">{command === 'suggestion' ? 'to' : 'or'}</span>}
      <span className="sr-only">{own.shortcuts(key)}</span>
      <KeyHint>{own.hint(printed(key))}</KeyHint>
    </span>
  ));
}
