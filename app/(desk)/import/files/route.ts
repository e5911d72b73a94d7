import { actorOrRefusal } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { checkWholeBody } from '@/lib/import/whole-body';
import { intake } from '@/lib/pipeline';
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
  return answer(await intake(person.value.actor, importId, { name, bytes }));
}

const answer = (result: Result<unknown>) =>
  Response.json(result, {
    status: result.ok ? 200 : httpStatus(result.error),
    headers: { 'Cache-Control': 'no-store' },
  });
