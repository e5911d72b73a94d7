import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How long to wait before each look at what is under way elsewhere, and longer once a minute has gone by. */
const SOON_MS = 2_000;
const LATER_MS = 10_000;
const SOON_LOOKS = 30;

/** Reads the page anew every few seconds while something on it is under way. */
export function useRefreshing(isUnderWay: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isUnderWay) return;
    let looks = 0;
    const look = () => {
      looks += 1;
      router.refresh();
      timer = setTimeout(look, looks < SOON_LOOKS ? SOON_MS : LATER_MS);
    };
    let timer = setTimeout(look, SOON_MS);
    return () => clearTimeout(timer);
  }, [isUnderWay, router]);
}
