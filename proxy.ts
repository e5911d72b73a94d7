import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { servedOverHttps, sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookie';
import { isForeignWrite } from '@/lib/auth/foreign-write';
import { renewedSessionToken } from '@/lib/auth/renew';
import { NONCE_HEADER, PATH_HEADER } from '@/lib/auth/request-headers';
import { contentSecurityPolicy, FOREIGN_POLICY, securityHeaders } from '@/lib/auth/security-headers';
import { SESSION_SECONDS } from '@/lib/auth/token';
import { baseUrl } from '@/lib/env';

/**
 * What everybody gets alike and caches keep is not for the proxy: feeds, the public pages (`.+` leaves out the front page) and built
 * files. A session cookie on such an answer would be handed to the next reader.
 */
export const config = {
  matcher: ['/((?!_next/static/|_next/image|feeds/|stories/|news-sitemap.xml|reader.css|favicon.ico).+)'],
};

/** Stands before every page: turns foreign writes away, gives each response its security headers, keeps sessions in use alive. */
export async function proxy(request: NextRequest) {
  const { method, headers, nextUrl } = request;
  const from = { method, origin: headers.get('origin'), host: headers.get('host') };
  if (isForeignWrite({ ...from, forwardedHost: headers.get('x-forwarded-host') }, baseUrl())) {
    return new NextResponse('This request came from another site and was refused.\n', { status: 403 });
  }

  const https = servedOverHttps();
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({ nonce, development: process.env.NODE_ENV === 'development', https });
  const inner = new Headers(headers);
  inner.set(NONCE_HEADER, nonce);
  inner.set('Content-Security-Policy', policy);
  inner.set(PATH_HEADER, nextUrl.pathname + nextUrl.search);

  const response = NextResponse.next({ request: { headers: inner } });
  // A header that a route sets itself would give way to this one.
  response.headers.set('Content-Security-Policy', nextUrl.pathname.startsWith('/pictures/') ? FOREIGN_POLICY : policy);
  for (const [name, value] of securityHeaders({ https })) response.headers.set(name, value);

  // Only with reads: a sign-out is a POST, and its deletion of the cookie must not meet a renewal.
  const name = sessionCookieName();
  const renewed = method === 'GET' && (await renewedSessionToken(request.cookies.get(name)?.value, Date.now() / 1000));
  if (renewed) response.cookies.set(name, renewed, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS });
  return response;
}
