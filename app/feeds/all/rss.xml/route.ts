import { renderedFeed } from '@/lib/publish/queries';
import { respond, respondToPreflight } from '@/lib/publish/respond';

/** The feed of everything as RSS 2.0; with `?download` as a file to save. */
export async function GET(request: Request): Promise<Response> {
  const feed = await renderedFeed('rss');
  const isDownload = new URL(request.url).searchParams.has('download');
  return respond(request, isDownload ? { ...feed, filename: 'all.rss.xml' } : feed);
}

export const OPTIONS = respondToPreflight;
