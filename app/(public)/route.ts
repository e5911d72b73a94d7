import { renderedFeed } from '@/lib/publish/queries';
import { respond } from '@/lib/publish/respond';

/** The front page. */
export async function GET(request: Request): Promise<Response> {
  return respond(request, await renderedFeed('front'));
}
