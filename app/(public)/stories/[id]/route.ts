import { desk, storyAt } from '@/lib/publish/queries';
import { renderStory } from '@/lib/publish/render';
import { moved, notice, respond } from '@/lib/publish/respond';
import { gonePage, missingPage } from '@/lib/publish/site/notice';
import { htmlHeaders } from '@/lib/publish/site/page';

/** A story; 308 to the story it was merged into; 410 once it was withdrawn. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const found = await storyAt((await params).id);
  if (found === null) return notice(404, missingPage(desk()), htmlHeaders(desk()));
  if (found.state === 'gone') return notice(410, gonePage(desk(), found.withdrawnAt), htmlHeaders(desk()));
  if (found.state === 'moved') return moved(found.path);
  return respond(request, renderStory(desk(), found.item));
}
