import type { Refusal, Result } from '@/lib/result';

/** What a document gave; `parts` counts the documents of a file that held several. */
export type Taken = {
  outcome: 'imported' | 'known';
  articles: { id: string; title: string }[];
  parts?: { imported: number; known: number; refused: number } | null;
};

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
 * @param onPart gets how many of the documents of a file that holds several are done
 */
export function upload(
  file: File,
  address: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  onPart: (done: number, of: number) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const settle = (outcome: UploadOutcome) => {
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    request.open('POST', address);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onprogress = () => {
      const { progress } = lastLine(request.responseText) as { progress?: { done: number; of: number } };
      if (progress) onPart(progress.done, progress.of);
    };
    request.onload = () => settle(outcomeOf(lastLine(request.responseText)));
    request.onerror = () => settle({ state: 'refused', refusal: UNREACHED });
    request.onabort = () => settle({ state: 'cancelled' });
    signal.addEventListener('abort', stop);
    request.send(file);
  });
}

/** The last whole line of an answer that comes line by line, as what it says; an empty object where there is none. */
function lastLine(text: string): object {
  const line =
    text
      .slice(0, text.lastIndexOf('}') + 1)
      .split('\n')
      .at(-1) ?? '';
  try {
    return JSON.parse(line) as object;
  } catch {
    return {};
  }
}

function outcomeOf(said: object): UploadOutcome {
  const result = 'ok' in said ? (said as Result<Taken>) : null;
  if (!result) return { state: 'refused', refusal: UNREACHED };
  return result.ok ? { state: 'done', taken: result.value } : { state: 'refused', refusal: result.error };
}
