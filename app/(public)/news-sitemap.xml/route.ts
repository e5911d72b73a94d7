import { answerPublic } from '../answer';

export const dynamic = 'force-dynamic';
export { answerPublic as GET, answerPublic as OPTIONS };
