'use client';

import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { useHeldKeys } from './hold-keys';
import { PartStore } from './part-store';

const Nothing = () => null;

const loaders = new Set<() => Promise<void>>();

/**
 * Makes a component that comes to the browser when it is first wanted, or when the person has begun to work (`useWarmParts`). Keys pressed
 * while it is on its way are held and go to it when it is there.
 * @param read imports it
 * @param isWanted whether it is, with these properties; otherwise nothing is drawn until it first was
 * @param Meanwhile what stands in its place while it is on its way
 */
export function part<P extends object>(
  read: () => Promise<ComponentType<P>>,
  isWanted: (properties: P) => boolean = () => true,
  Meanwhile: ComponentType<P> = Nothing,
): ComponentType<P> {
  const store = new PartStore(read);
  loaders.add(() => store.load(true));
  return function Part(properties: P) {
    const wanted = isWanted(properties);
    const [wasWanted, setWasWanted] = useState(wanted);
    if (wanted && !wasWanted) setWasWanted(true);
    const { at, part: Component } = useSyncExternalStore(store.subscribe, store.get, store.getAway);
    const waits = wanted && Component === null && at !== 'failed';
    useEffect(() => {
      if (wanted && at === 'away') void store.load();
    }, [wanted, at]);
    useHeldKeys(waits, () => store.get().at === 'here');
    if (Component) return wasWanted && <Component {...properties} />;
    if (!wanted) return null;
    return (
      <>
        <Meanwhile {...properties} />
        {at === 'failed' ? <Failed onRetry={() => void store.load()} /> : <Coming />}
      </>
    );
  };
}

/** Longer than this, and a person asks themselves whether the key was heard. */
const SAID_AFTER_MS = 400;

function Coming() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span role="status" className={late ? BOX : 'sr-only'}>
      {late && 'One moment: this part of the desk is on its way.'}
    </span>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <span role="alert" className={BOX}>
      This part of the desk did not come through.{' '}
      <button type="button" onClick={onRetry} className="font-medium underline underline-offset-2">
        Try again
      </button>
      , or save what you are writing and reload the page.
    </span>
  );
}

const BOX =
  'fixed inset-x-4 bottom-6 z-40 mx-auto w-fit rounded-md border border-line bg-raised px-4 py-3 font-sans text-sm text-ink not-italic shadow-float';

/** When the browser has nothing else to do; where it cannot say so, after a while. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(act, { timeout: 5_000 }) : setTimeout(act, 2_000);

/** Has the parts come, one after the other, once a person has begun to work on the page: they are there before they are wanted. */
export function useWarmParts(): void {
  useEffect(() => {
    const begun = new AbortController();
    const warm = () => {
      begun.abort();
      whenIdle(async () => {
        for (const load of loaders) await load();
      });
    };
    for (const sign of ['keydown', 'pointerdown']) {
      document.addEventListener(sign, warm, { passive: true, signal: begun.signal });
    }
    return () => begun.abort();
  }, []);
}
