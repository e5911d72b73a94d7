import type { Refusal, Result } from '@/lib/result';

export type Taken = { outcome: 'imported' | 'known'; articles: { id: string; title: string }[] };

/** What became of one file: taken, refused, stopped by the person, or never arrived. */
export type UploadOutcome =
  | { state: 'done'; taken: Taken }
  | { state: 'refused'; refusal: Pick<Refusal, 'message'> }
  | { state: 'cancelled' };

const UNREACHED = { message: 'The desk could not be reached. Nothing was stored; try again.' };

/**
 * Sends one file as the body of a request. XMLHttpRequest, because `fetch` does not tell how much of a body has been sent.
 * @param address where to, with the import's id and the file's name
 * @param onProgress gets the share that has been sent, 0…1
 */
export function upload(
  file: File,
  address: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const settle = (outcome: UploadOutcome) => {
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => settle(outcomeOf(request.response as Result<Taken> | null));
    request.onerror = () => settle({ state: 'refused', refusal: UNREACHED });
    request.onabort = () => settle({ state: 'cancelled' });
    signal.addEventListener('abort', stop);
    request.send(file);
  });
}

function outcomeOf(result: Result<Taken> | null): UploadOutcome {
  if (!result) return { state: 'refused', refusal: UNREACHED };
  return result.ok ? { state: 'done', taken: result.value } : { state: 'refused', refusal: result.error };
}
