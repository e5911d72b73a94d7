import type { BlockImage } from './types';

/** Gives the host and the file of an image's address, by which people tell it from others. */
export function imageName({ src }: Pick<BlockImage, 'src'>): { host: string; file: string } {
  const { host, pathname } = new URL(src);
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  return { host, file: readable(file) || host };
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part).replace(/[\p{Cc}\p{Cf}]/gu, '');
  } catch {
    return part;
  }
}
