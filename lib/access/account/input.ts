import { z } from 'zod';
import { layoutProblem } from './key-moves';

/** Where a person wants the desk's keys, and as it is stored (`KeyLayout`). */
export const KEY_LAYOUT = z.record(z.string(), z.string()).superRefine((layout, context) => {
  const message = layoutProblem(layout);
  if (message !== null) context.addIssue({ code: 'custom', message });
});
