import { part } from '../../parts/part';

/** The comparison over the queue, which comes when it is first asked for. */
export const ComparisonPart = part(
  () => import('./comparison').then((read) => read.ComparisonOver),
  ({ address }) => address !== null,
);
