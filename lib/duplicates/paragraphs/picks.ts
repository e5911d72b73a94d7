import { z } from 'zod';
import { PARAGRAPH_PICKS } from './paragraphs';

/** Picks of single paragraphs and images as they come in: by the row of the comparison that was seen, or the image's id. */
export const PARAGRAPHS = z.record(z.union([z.string().regex(/^\d{1,5}$/), z.uuid()]), z.enum(PARAGRAPH_PICKS));
