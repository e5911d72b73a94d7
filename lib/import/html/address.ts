/** Makes an address absolute; anything but http and https is refused, and so is what cannot be read. */
export function resolveAddress(address: string | null | undefined, base: string | undefined): string | null {
  if (!address?.trim()) return null;
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
