/** Where people go who asked for no page in particular: where the work is. */
export const HOME_PATH = '/queue';

/**
 * Keeps an address that came with the request inside this desk, so that a sign-in link cannot lead elsewhere.
 * @param asked a path or a whole address, as the client sent it
 * @param origin the desk's own, such as `https://desk.example`
 * @returns path, query and fragment; the queue where the address is foreign, malformed or a sign-in page
 */
export function safeReturnPath(asked: string | null | undefined, origin: string): string {
  if (!asked || !URL.canParse(asked, origin)) return HOME_PATH;
  const url = new URL(asked, origin);
  if (url.origin !== new URL(origin).origin || url.username || url.password) return HOME_PATH;
  const path = url.pathname + url.search + url.hash;
  // `//host` as a path alone would be read as another host when it is put into a Location header.
  if (path.startsWith('//') || /^\/(?:sign-in|api)(?:[/?#]|$)/.test(path)) return HOME_PATH;
  return path;
}

/** The sign-in page's address, with the way back. */
export const signInPath = (returnTo: string): string =>
  returnTo === HOME_PATH ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`;
