import { securityHeaders } from '../../auth/security-headers';
import type { Desk } from '../desk';
import { FORMAT_NAMES, FORMATS, feedPath, OPML_PATH } from '../feeds/address';
import { lines, type Markup, markup } from '../markup';
import { STYLESHEET_PATH } from './style';

/** The headers of every public page. They run nothing and fetch nothing but their style sheet, so the policy is as strict as it goes. */
export const htmlHeaders = ({ address }: Desk): Record<string, string> => ({
  ...Object.fromEntries(securityHeaders({ https: address.startsWith('https://') })),
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
});

/** What a public page adds to the common frame; `feed` is a feed of its own beside that of everything, by its path. */
export type PageContent = { title: string; head?: Markup; main: Markup; feed?: { title: string; path: string } };

const ALL = feedPath({ kind: 'all' });

/** The links by which feed readers find a feed, in every format. */
const autodiscovery = (address: string, { title, path }: { title: string; path: string }): Markup =>
  lines(
    ...FORMAT_NAMES.map(
      (format) =>
        markup`<link rel="alternate" type="${FORMATS[format].mediaType}" title="${title} (${FORMATS[format].name})" href="${address}${path}/${format}">`,
    ),
  );

/** IPTC's licence (CC BY 4.0) wants to be named where its terms are shown. */
const TOPICS_CREDIT = markup`<p>Topics: <a href="https://iptc.org/standards/media-topics/" rel="noopener">IPTC Media Topics</a>, CC BY 4.0</p>`;

/**
 * Writes a public page. They are documents and not an application: no script, no cookie, one style sheet, so that they can be
 * cached, revalidated, and answered with the status that is true (410, 308), which an App Router page cannot set.
 */
export function page({ name, address }: Desk, { title, head, main, feed }: PageContent): string {
  return `${
    markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${STYLESHEET_PATH}">
${lines(feed && autodiscovery(address, feed), autodiscovery(address, { title: name, path: ALL }))}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171614">
${head}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead"><a class="name" href="/">${name}</a><nav aria-label="Feeds"><a href="${feed?.path ?? ALL}/rss.xml">RSS</a> <a href="${feed?.path ?? ALL}/atom.xml">Atom</a> <a href="${OPML_PATH}">All feeds</a></nav></header>
<main id="content">
${main}
</main>
<footer class="foot">${TOPICS_CREDIT}<nav aria-label="For the desk"><a href="/queue">Desk</a> <a href="/sign-in">Sign in</a></nav></footer>
</body>
</html>`.text
  }\n`;
}
