import { STYLESHEET } from '@/lib/publish/site/style';

export const dynamic = 'force-static';

/** The public pages' style sheet; its address names its content. */
export function GET(): Response {
  return new Response(STYLESHEET, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
