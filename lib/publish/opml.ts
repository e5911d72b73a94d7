import { rfc822 } from './dates';
import { lines, type Markup, markup } from './markup';

/** A feed as a list of feeds names it: its title, where it is, and the page it belongs to. */
export type Outline = { title: string; address: string; page: string };
/** Outlines under a heading. */
export type OutlineGroup = { title: string; feeds: readonly Outline[] };

/** Writes lists of feeds as OPML 2.0 (opml.org/spec2.opml), which feed readers import; empty groups are left out. */
export function toOpml(title: string, changedAt: Date | null, groups: readonly OutlineGroup[]): string {
  return `${
    lines(
      markup`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${title}</title>`,
      changedAt && markup`<dateModified>${rfc822(changedAt)}</dateModified>`,
      markup`<docs>http://opml.org/spec2.opml</docs>
</head>
<body>`,
      ...groups.filter(({ feeds }) => feeds.length > 0).map(group),
      markup`</body>
</opml>`,
    ).text
  }\n`;
}

const group = ({ title, feeds }: OutlineGroup): Markup =>
  lines(
    markup`<outline text="${title}">`,
    ...feeds.map(
      ({ title: name, address, page }) =>
        markup`<outline type="rss" text="${name}" title="${name}" xmlUrl="${address}" htmlUrl="${page}"/>`,
    ),
    markup`</outline>`,
  );
