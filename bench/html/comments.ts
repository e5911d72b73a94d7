const NAMES =
  'Ada Brandt|kestrel77|Tomas|R. Okafor|mille|Jonas P.|seaside_reader|Lena|Old Harbour|anon|Priya N|walker'.split('|');
const DATES =
  'March 4, 2011 at 3:15 pm|2 hours ago|January 14, 2008 06:24 PM|12.06.2012 09:41|3 days ago|Oct 7, 2019'.split('|');

type Write = (name: string, date: string, text: string) => string;

/** How comments are marked up: named as such, in a table, in bare paragraphs, in a modern widget. */
const TEMPLATES: readonly { open: string; close: string; comment: Write }[] = [
  {
    open: '<div id="comments" class="comments-area"><h3>12 thoughts on this</h3><ol class="commentlist">',
    close: '</ol><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>',
    comment: (name, date, text) =>
      `<li class="comment"><div class="comment-author"><cite>${name}</cite> says:</div><div class="comment-meta"><a href="#c">${date}</a></div><p>${text}</p><a href="#r">Reply</a></li>`,
  },
  {
    open: '<div><b>Comments</b></div>',
    close: '<p>Post a comment</p>',
    comment: (name, date, text) => `<p>${text}</p><p>Posted by: ${name} | ${date}</p>`,
  },
  {
    open: '<table><tr><td><h4>Have your say</h4></td></tr>',
    close: '</table>',
    comment: (name, date, text) => `<tr><td><b>${name}</b> said:<br>${text}<br>${date}</td></tr>`,
  },
  {
    open: '<div><div><span>8 comments</span></div>',
    close: '</div>',
    comment: (name, date, text) =>
      `<div><div><a href="/u">${name}</a> <span>${date}</span></div><div><p>${text}</p></div><div><button>Like</button><button>Reply</button></div></div>`,
  },
];

/**
 * Adds invented comments below the story of a page. Their words are lines of another page's gold text, so that they read as prose.
 * @param random gives numbers in [0, 1)
 */
export function withComments(html: string, donorText: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lines = donorText.split('\n').filter((line) => line.length > 30);
  if (lines.length === 0) return html;
  const template = pick(TEMPLATES);
  const comments = Array.from({ length: 2 + Math.floor(random() * 25) }, () => {
    const text = pick(lines)
      .split(/(?<=[.!?]) /)
      .slice(0, 1 + Math.floor(random() * 4))
      .join(' ')
      .replaceAll('<', '&lt;');
    return template.comment(pick(NAMES), pick(DATES), text);
  });
  const block = `${template.open}${comments.join('')}${template.close}`;
  const ends = [
    html.lastIndexOf('<footer'),
    html.lastIndexOf('</article>'),
    html.lastIndexOf('</main>'),
    html.lastIndexOf('</body>'),
  ];
  const found = ends.filter((at) => at > html.length / 2);
  const at = found.length > 0 ? pick(found) : html.length;
  return `${html.slice(0, at)}${block}${html.slice(at)}`;
}
