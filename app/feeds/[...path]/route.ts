import { answerPublic } from '../../(public)/answer';

export const dynamic = 'force-dynamic';
export { answerPublic as GET, answerPublic as OPTIONS };
