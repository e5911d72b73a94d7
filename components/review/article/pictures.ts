import { useSyncExternalStore } from 'react';

const KEPT_AS = 'pictures';

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const isOn = (): boolean => sessionStorage.getItem(KEPT_AS) === 'shown';

/** Whether the pictures of texts are shown, which holds in this tab until it is closed, and what changes it. */
export function usePictures(): [shown: boolean, show: (shown: boolean) => void] {
  const shown = useSyncExternalStore(listen, isOn, () => false);
  return [
    shown,
    (next) => {
      if (next) sessionStorage.setItem(KEPT_AS, 'shown');
      else sessionStorage.removeItem(KEPT_AS);
      for (const listener of listeners) listener();
    },
  ];
}
