import { baseUrl } from '@/lib/env';
import { openApi } from '@/lib/import/api/openapi';

/** The description of the API, for people and for generators of clients. */
export function GET(): Response {
  return Response.json(openApi(baseUrl()), { headers: { 'Cache-Control': 'public, max-age=300' } });
}
