'use client';

import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ActNotice } from '@/lib/live/notice';
import type { Reader } from '@/lib/live/presence';
import { whenAtRest } from './at-rest';
import { type Heard, LiveChannel, type Surroundings } from './channel';
import { LiveStore } from './live-store';
import { Place } from './place';

type Live = { me: string; name: string; store: LiveStore; place: Place };
const Context = createContext<Live | null>(null);

function useLive(): Live {
  const live = use(Context);
  if (!live) throw new Error('useLive needs a LiveProvider around it');
  return live;
}

const LOCK = 'copydesk-live';
const SWEEP_MS = 5_000;

/**
 * Hears what others do on the desk and tells where this editor is. Of the tabs of a browser one listens and tells the others, since
 * browsers open no more than six connections to a server (HTTP/1.1).
 */
export function LiveProvider({
  me,
  name,
  drawn,
  children,
}: {
  me: string;
  /** What the history calls this editor. */
  name: string;
  /** The events that the page was drawn with, newest first. */
  drawn: readonly string[];
  children: ReactNode;
}) {
  const [live] = useState<Live>(() => ({ me, name, store: new LiveStore(me), place: new Place() }));
  const [begins] = useState(drawn);
  useEffect(() => {
    const { store, place } = live;
    const others = new BroadcastChannel(`${LOCK}:${me}`);
    const leaving = new AbortController();
    let leads = false;
    const told = (heard: Heard) => {
      store.hear(heard);
      if (leads) others.postMessage(heard);
    };
    const channel = new LiveChannel(BROWSER, told, begins);
    others.addEventListener('message', ({ data }: MessageEvent<Heard | 'who'>) => {
      if (data !== 'who') channel.take(data);
      else if (leads) others.postMessage({ kind: 'present', present: [...store.presence.values()] } satisfies Heard);
    });
    others.postMessage('who');
    const lead = () => {
      leads = true;
      channel.start();
      return new Promise<void>((release) => leaving.signal.addEventListener('abort', () => release()));
    };
    const begin = () => {
      const name = `${LOCK}:${me}`;
      if (!navigator.locks) return void lead();
      void navigator.locks.request(name, { ifAvailable: true }, (free) => {
        if (leaving.signal.aborted) return;
        if (free) return lead();
        channel.catchUp();
        navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined);
      });
    };
    const callOff = whenAtRest(() => {
      begin();
      place.start();
    });
    const sweep = setInterval(() => store.sweep(Date.now()), SWEEP_MS);
    return () => {
      callOff();
      clearInterval(sweep);
      leaving.abort();
      channel.end();
      others.close();
      place.end();
    };
  }, [live, me, begins]);
  return <Context value={live}>{children}</Context>;
}

const BROWSER: Surroundings = {
  open: (address) => new EventSource(address),
  read: async (address) => {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  },
};

/** Calls back for every act on the desk, this editor's own included; with null where some may have been missed. */
export function useOnActs(listener: (act: ActNotice | null, me: string) => void): void {
  const { store, me } = useLive();
  useEffect(() => store.onActs((act) => listener(act, me)), [store, me, listener]);
}

/** What the history calls this editor. */
export const useMyName = (): string => useLive().name;

/** Who else is at an article. */
export function useReaders(articleId: string | null): readonly Reader[] {
  const { store } = useLive();
  return useSyncExternalStore(
    store.subscribe,
    () => store.readers(articleId),
    () => NOBODY,
  );
}

const NOBODY: readonly Reader[] = [];

/** What waits in each section as told last; null until something was. */
export function useLiveCounts(): Record<string, number> | null {
  const { store } = useLive();
  return useSyncExternalStore(
    store.subscribe,
    () => store.counts,
    () => null,
  );
}

/** Tells where this editor is, as long as the caller is drawn. */
export function useReading(articleId: string | null): void {
  const { place } = useLive();
  useEffect(() => {
    place.at(articleId);
    return () => place.at(null);
  }, [place, articleId]);
}

/** Gives what tells others that this editor changes words of the article on the desk. */
export const useTyping = (): (() => void) => useLive().place.typing;
