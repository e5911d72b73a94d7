import { baseUrl } from '../env';

/** Whether the desk is reached over HTTPS, so that cookies are kept from plain HTTP. */
export const servedOverHttps = (): boolean => baseUrl().startsWith('https://');

/** The session cookie's name. `__Host-` makes browsers refuse one set by a subdomain or over plain HTTP (RFC 6265bis, 4.1.3.2). */
export const sessionCookieName = (): string => `${servedOverHttps() ? '__Host-' : ''}copydesk.session`;

/** The session cookie's attributes: out of reach of scripts, not sent with other sites' requests. */
export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: servedOverHttps() }) as const;
