import { forReaders, rfc3339 } from '../dates';
import type { Desk } from '../desk';
import { type Markup, markup } from '../markup';
import { page } from './page';

/** Writes the page that stands where a withdrawn story was: that there was one and when it went, and nothing of what it said. */
export const gonePage = (desk: Desk, withdrawnAt: Date): string =>
  notice(
    desk,
    'This story was withdrawn',
    markup`<p>The desk took it back on <time datetime="${rfc3339(withdrawnAt)}">${forReaders(withdrawnAt)}</time>. It is no longer available here or in the feed.</p>`,
  );

/** Writes the page for an address at which there never was a story. */
export const missingPage = (desk: Desk): string =>
  notice(
    desk,
    'There is no story here',
    markup`<p>The address may be incomplete. Check it, or look at the latest stories.</p>`,
  );

/** Writes the page for an address that cannot be read, whatever was meant by it. */
export const unreadablePage = (desk: Desk): string =>
  notice(
    desk,
    'This address cannot be read',
    markup`<p>What follows a % in it is not what should be there. Check it, or look at the latest stories.</p>`,
  );

const notice = (desk: Desk, title: string, text: Markup): string =>
  page(desk, {
    title: `${title} – ${desk.name}`,
    head: markup`<meta name="robots" content="noindex">`,
    main: markup`<section class="notice"><h1>${title}</h1>
${text}
<p><a href="/">Latest stories</a></p></section>`,
  });
