import { actorOrRefusal } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { checkWholeBody } from '@/lib/import/whole-body';
import { takeFile } from '@/lib/jobs/file';
import { httpStatus, type Result, refuse } from '@/lib/result';

const MAX_NAME_LENGTH = 255;

/** Takes one file of an upload: its bytes are the body, so that the browser can tell how far it has come. */
export async function POST(request: Request): Promise<Response> {
  const person = await actorOrRefusal('import');
  if (!person.ok) return answer(person);
  const { searchParams } = new URL(request.url);
  const importId = searchParams.get('import');
  const name = searchParams.get('name')?.slice(0, MAX_NAME_LENGTH);
  if (!importId || !name) return answer(refuse('invalid-input', { about: 'The import or the file has no name.' }));
  if (Number(request.headers.get('content-length')) > env().COPYDESK_MAX_DOCUMENT_BYTES)
    return answer(refuse('too-large'));
  const bytes = new Uint8Array(await request.arrayBuffer());
  const whole = checkWholeBody(request.headers.get('content-length'), bytes.length);
  if (!whole.ok) return answer(whole);
  return inLines((tell) => takeFile(person.value.actor, importId, { name, bytes }, (done, of) => tell({ done, of })));
}

/**
 * Answers line by line while the work goes on: how far it is, and in the last line what came of it. The status is sent before that is known,
 * so that a refusal is read from the line. When nobody listens any more the work goes on: who has sent a file may leave, and who wants it to end
 * stops the import.
 */
function inLines(work: (tell: (progress: { done: number; of: number }) => void) => Promise<Result<unknown>>): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (value: unknown) => isOpen && controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      const result = await work((progress) => say({ progress }));
      say(result);
      if (isOpen) controller.close();
    },
    cancel() {
      isOpen = false;
    },
  });
  return new Response(lines, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}

const answer = (result: Result<unknown>) =>
  Response.json(result, {
    status: result.ok ? 200 : httpStatus(result.error),
    headers: { 'Cache-Control': 'no-store' },
  });
