import { z } from 'zod';
import { PARAGRAPH_PICKS } from './paragraphs';

/** Picks of single paragraphs as they come in: by the row of the comparison that was seen. */
export const PARAGRAPHS = z.record(z.string().regex(/^\d{1,5}$/), z.enum(PARAGRAPH_PICKS));
