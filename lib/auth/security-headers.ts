/** One year, the least that browsers' own lists ask for. */
const HSTS_SECONDS = 31_536_000;

/** Features that no page of the desk uses. */
const SWITCHED_OFF = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];

/**
 * Makes the Content-Security-Policy of one response (W3C CSP Level 3).
 * @param nonce random, new for every response, base64; Next finds it here and puts it on its own script and style elements
 * @param development the development server evaluates code and inserts styles of its own
 */
export function contentSecurityPolicy({ nonce, development, https }: PolicyFor): string {
  return [
    "default-src 'none'",
    // strict-dynamic: what a trusted script loads is trusted; browsers that know it pass over 'self'.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Server-drawn style attributes cannot carry a nonce. Attributes can neither load nor run code.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The policy of what the desk hands on from other sites: opened by itself it runs and loads nothing. */
export const FOREIGN_POLICY = "default-src 'none'; sandbox";

type PolicyFor = { nonce: string; development: boolean; https: boolean };

/** The headers that every page and answer carries beside its policy. */
export function securityHeaders({ https }: { https: boolean }): [name: string, value: string][] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    // Not no-referrer: that would send `Origin: null` with our own forms, and Next could not tell them from foreign ones.
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', SWITCHED_OFF.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
    ...(https ? [['Strict-Transport-Security', `max-age=${HSTS_SECONDS}`] as [string, string]] : []),
  ];
}
