import { env } from '@/lib/env';
import { enterByToken } from '@/lib/import/api/commands';
import { sentDocument } from '@/lib/import/api/document';
import { checkWholeBody } from '@/lib/import/whole-body';
import { intake } from '@/lib/pipeline';
import { httpStatus, type Refusal, refuse } from '@/lib/result';

/** Takes a document from a program with a token; `/api/v1/openapi.json` describes it. */
export async function POST(request: Request): Promise<Response> {
  const entered = await enterByToken(request.headers.get('authorization'));
  if (!entered.ok) return refused(entered.error);
  const length = request.headers.get('content-length');
  if (Number(length) > env().COPYDESK_MAX_DOCUMENT_BYTES) return refused(refuse('too-large').error);
  const body = new Uint8Array(await request.arrayBuffer());
  const whole = checkWholeBody(length, body.length);
  if (!whole.ok) return refused(whole.error);
  const sent = sentDocument(body, request.headers.get('content-type'), new URL(request.url).searchParams);
  if (!sent.ok) return refused(sent.error);
  const { actor, importId } = entered.value;
  const taken = await intake(actor, importId, sent.value);
  if (!taken.ok) return refused(taken.error);
  return answer(taken.value, taken.value.outcome === 'imported' ? 201 : 200);
}

const refused = (refusal: Refusal): Response =>
  answer({ code: refusal.code, message: refusal.message }, httpStatus(refusal));

const answer = (value: unknown, status: number): Response =>
  Response.json(value, {
    status,
    headers: { 'Cache-Control': 'no-store', ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}) },
  });
