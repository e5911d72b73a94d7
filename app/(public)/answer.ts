import { serveByLooking } from '@/lib/publish/serve/queries';
import { toResponse } from '@/lib/publish/serve/web';

const { answer } = serveByLooking();

/**
 * Answers for everything public where the server in front does not stand: in development, and for the first requests of a process
 * (docs/adr/0013-server-in-front.md).
 */
export const answerPublic = (request: Request): Promise<Response> => toResponse(request, answer);
