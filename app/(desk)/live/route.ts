import { actorOrRefusal } from '@/lib/auth/session';
import { frame } from '@/lib/live/frame';
import { liveHub, standingSince, stillAdmitted } from '@/lib/live/queries';
import { httpStatus } from '@/lib/result';
import { deskCounts } from '../counts';

export const dynamic = 'force-dynamic';

/** Bytes that wait for a browser before it is given up: it reads anew when it comes back. */
const WAITING_BYTES = 64 * 1024;

/** `no-transform` keeps Next and proxies from compressing it, which would hold it back; the last header says so to nginx. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** What happens on the desk, as it happens (docs/adr/0027-live.md). */
export async function GET(request: Request): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const { actor } = person.value;
  const bytes = new TextEncoder();
  let leave: (() => void) | null = null;
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let open = true;
        leave = liveHub(deskCounts).join({
          userId: actor.id,
          admitted: stillAdmitted(person.value),
          send: (text) => {
            if (!open || (controller.desiredSize ?? 0) <= 0) return false;
            controller.enqueue(bytes.encode(text));
            return true;
          },
          close: () => {
            if (open) controller.close();
            open = false;
          },
        });
        // Joined first, so that nothing falls between what is told now and what is told next.
        const standing = await standingSince(new URL(request.url).searchParams.get('after'));
        if (open) controller.enqueue(bytes.encode(frame('standing', standing)));
      },
      cancel: () => leave?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: WAITING_BYTES }),
  );
  request.signal.addEventListener('abort', () => leave?.());
  return new Response(stream, { headers: HEADERS });
}
