import { part } from '../parts/part';

/** The palette of topics, which comes when somebody first looks for one. */
export const TopicPalettePart = part(
  () => import('./topic-palette').then((read) => read.TopicPalette),
  ({ open }) => open,
);
