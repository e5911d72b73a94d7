import { securityHeaders } from '../../auth/security-headers';
import type { Desk } from '../desk';
import { type Markup, markup } from '../markup';
import { FEED_PATH } from '../paths';
import { STYLESHEET_PATH } from './style';

/** The headers of every public page. They run nothing and fetch nothing but their style sheet, so the policy is as strict as it goes. */
export const htmlHeaders = ({ address }: Desk): Record<string, string> => ({
  ...Object.fromEntries(securityHeaders({ https: address.startsWith('https://') })),
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
});

/** What a public page adds to the common frame. */
export type PageContent = { title: string; head?: Markup; main: Markup };

/** IPTC's licence (CC BY 4.0) wants to be named where its terms are shown. */
const TOPICS_CREDIT = markup`<p>Topics: <a href="https://iptc.org/standards/media-topics/" rel="noopener">IPTC Media Topics</a>, CC BY 4.0</p>`;

/**
 * Writes a public page. They are documents and not an application: no script, no cookie, one style sheet, so that they can be
 * cached, revalidated, and answered with the status that is true (410, 308), which an App Router page cannot set.
 */
export function page({ name, address }: Desk, { title, head, main }: PageContent): string {
  return `${
    markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${STYLESHEET_PATH}">
<link rel="alternate" type="application/rss+xml" title="${name}" href="${address}${FEED_PATH}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171614">
${head}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead"><a class="name" href="/">${name}</a><nav aria-label="Feeds"><a href="${FEED_PATH}">RSS feed</a></nav></header>
<main id="content">
${main}
</main>
<footer class="foot">${TOPICS_CREDIT}<nav aria-label="For the desk"><a href="/queue">Desk</a> <a href="/sign-in">Sign in</a></nav></footer>
</body>
</html>`.text
  }\n`;
}
