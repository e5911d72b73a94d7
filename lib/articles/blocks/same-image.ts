import type { BlockImage } from '../types';

/** Whether two blocks show the same image with the same alternative text and credit. */
export const sameImage = (a: BlockImage | null | undefined, b: BlockImage | null | undefined): boolean =>
  a?.src === b?.src && (a?.alt ?? '') === (b?.alt ?? '') && (a?.credit ?? '') === (b?.credit ?? '');
