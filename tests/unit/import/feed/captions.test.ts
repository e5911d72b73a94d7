import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../../../lib/clean/clean';
import { openBundle } from '../../../../lib/import/bundle/open';
import { withFigures } from '../../../../lib/import/feed/captions';
import { itemDocument, itemFields } from '../../../../lib/import/feed/item-document';
import type { FeedItem } from '../../../../lib/import/feed/types';

const IMAGE = '<img src="https://post.example/quay-in-winter.jpg" width="600" height="400" />';
const TEXT = 'It snowed over the northern islands, and the harbour stayed open for the whole of the night.';
const SHOWN = `<p>${TEXT}</p>[caption id="attachment_6" align="aligncenter" width="600"]<a href="https://post.example/x">${IMAGE}</a> The <em>quay</em> on Monday.[/caption]<p>Boats sailed again at noon.</p>`;

describe('the captions that WordPress marks', () => {
  it('are figures, with the link around the image and the words behind it', () => {
    expect(withFigures(SHOWN)).toContain(
      `<figure><a href="https://post.example/x">${IMAGE}</a><figcaption>The <em>quay</em> on Monday.</figcaption></figure>`,
    );
    expect(withFigures(`[caption width="6" caption="The &quot;quay&quot;"]${IMAGE}[/caption]`)).toBe(
      `<figure>${IMAGE}<figcaption>The &quot;quay&quot;</figcaption></figure>`,
    );
    expect(withFigures(`[CAPTION id=a]${IMAGE}[/CAPTION]`)).toBe(`<figure>${IMAGE}</figure>`);
  });

  it('go where one lacks its other half or an image, and are words where somebody writes about them', () => {
    expect(withFigures(`a [caption id="1"]${IMAGE} b`)).toBe(`a ${IMAGE} b`);
    expect(withFigures('a [/caption] b')).toBe('a  b');
    expect(withFigures('[caption id="1"]a film[/caption]')).toBe('a film');
    expect(withFigures('Write [caption]words[/caption] or [captions].')).toBe(
      'Write [caption]words[/caption] or [captions].',
    );
    expect(withFigures(`[caption id="1"][caption id="2"]${IMAGE} b[/caption]`)).toBe(
      `<figure>${IMAGE}<figcaption>b</figcaption></figure>`,
    );
  });

  it('are read in a time that grows with the text', () => {
    const began = performance.now();
    for (const part of ['[caption id=1]', '[caption ', '[caption a="<img', '[caption id=1]<img [/caption]', '<img [/'])
      withFigures(part.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  const item = (changes: Partial<FeedItem>) =>
    ({ title: 'Snow', content: null, summary: null, image: null, authors: [], ...changes }) as FeedItem;

  it('of a feed are the words of their images, and in no text', () => {
    const document = itemDocument(item({ content: SHOWN }), null);
    const [article] = document ? cleanDocument(document).articles : [];
    const image = article?.blocks.find(({ kind }) => kind === 'image');
    expect(document?.text.slice(image?.start, image?.end)).toBe('The quay on Monday.');
    expect(document?.text).not.toMatch(/\[\/?caption/);
    expect(itemFields(item({ content: SHOWN, summary: `[caption id="1"]${IMAGE} b[/caption] c` }), null).dek).toBe(
      'b c',
    );
  });

  it('of a WordPress export are so too', () => {
    const wxr = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title><item><title>Snow</title><content:encoded><![CDATA[${SHOWN}]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;
    const parts = openBundle(new TextEncoder().encode(wxr), 'export.xml', 1e6);
    const [part] = parts.ok ? (parts.value ?? []) : [];
    expect(part?.read?.document.text).toBe(`Snow\n\n${TEXT}\n\nThe quay on Monday.\n\nBoats sailed again at noon.`);
    expect(part?.read?.document.images).toHaveLength(1);
  });
});
