import { remembered } from '../remembered';

/**
 * What the words in class names and ids say about a part of a page. Reviewed by hand: each word was seen with this meaning on several
 * unrelated sites or in a common publishing system's templates. A word may stand in more than one list.
 */
const WORDS = {
  body: 'article articles articlebody story storybody entry entrybody post postbody content contents text body copy prose richtext rich rte wysiwyg markdown blog paragraph paragraphs main news detail details single hentry fulltext longform maincontent postcontent entrycontent articlecontent storytext bodytext',
  navigation:
    'nav navbar navigation menu menus submenu breadcrumb breadcrumbs sitemap skip toc tabs tab drawer hamburger offcanvas megamenu topnav subnav dropdown jump anchor anchors navigator crumbs',
  comments:
    'comment comments commentlist disqus reply replies respond discussion responses commentary livefyre commenter commenting talkback',
  related:
    'related recommended recommendations recommend more popular trending latest recirc recirculation outbrain taboola similar also read next prev previous mostpopular mostread readmore seealso suggested suggestions recent yarpp zergnet revcontent upnext further elsewhere explore discover headlines hotnews picks featured',
  share:
    'share shares sharing social socials follow addthis addtoany sharedaddy facebook twitter linkedin pinterest whatsapp sharebar sharethis icons bookmark tools toolbar print email utility utilities actions',
  advertisement:
    'ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored sponsors dfp gpt adsense adslot banner banners commercial leaderboard mpu skyscraper affiliate partner',
  promotion:
    'newsletter newsletters subscribe subscription subscriptions signup cta paywall modal popup popups overlay promo promos promotion promotional donate donation app download optin leadgen register registration membership offer offers callout premium marketing mailchimp hubspot banner webinar demo',
  cookie: 'cookie cookies consent gdpr onetrust ccpa privacy cookiebar',
  footer: 'footer foot copyright legal colophon disclaimer footnav imprint endnote',
  header: 'header masthead topbar hero head top banner logo branding brand site',
  sidebar:
    'sidebar aside rail widget widgets secondary sidebars sidecol side rightcol leftcol right left column rightcolumn leftcolumn module modules box boxes extras extra tertiary sticky',
  meta: 'meta byline bylines date dateline timestamp published posted info time times updated postmeta entrymeta readtime reading',
  author: 'author authors bio bios avatar profile contributor writer about vcard biography',
  tags: 'tag tags tagcloud category categories topics topic keywords labels label cat taxonomy terms tagged eyebrow kicker',
  caption:
    'caption captions credit credits figcaption photo photos image images figure gallery slideshow carousel slider slide swiper media video videos player audio thumbnail thumb attribution lightbox embed',
  title: 'title headline heading headings hed name',
  dek: 'dek deck subtitle subhead subheadline subheading standfirst summary excerpt intro lead lede tagline description abstract strapline teaser',
  hidden:
    'hidden hide sr sronly screenreader visuallyhidden offscreen assistive a11y accessibility invisible noscript none collapse collapsed',
  quote: 'quote quotes pullquote blockquote pull testimonial testimonials',
  form: 'form forms search login signin input button buttons btn field calculator quiz poll survey survey contact',
  list: 'list lists listing listings items item grid card cards feed archive index loop row rows stream results collection ul teasers tile tiles',
  pagination: 'pagination pager paging pagenav pages nextprev wp-pagenavi',
  faq: 'faq faqs accordion question answer questions answers toggle expandable',
  reference:
    'reference references footnote footnotes bibliography citation citations sources source notes footnotelist appendix',
  product:
    'product products reviews price prices shop cart buy store ecommerce pricing deal deals rating ratings star stars merchant',
} as const;

/** What a class or id word can say. */
export type NameHint = keyof typeof WORDS;
export const NAME_HINTS = Object.keys(WORDS) as NameHint[];

const BITS: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  NAME_HINTS.forEach((hint, at) => {
    for (const word of WORDS[hint].split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  });
  return bits;
})();

/** Longest run of class and id words that is read; utility-class pages have hundreds of words that say nothing. */
const MAX_NAME_UNITS = 600;

/** Templates count their boxes: `sidebar2`. */
const NUMBERED = /\d$/;
const bitsOfNumbered = (word: string): number => BITS.get(word.replace(/\d+$/, '')) ?? 0;

/**
 * Reads the class and id words of an element.
 * @param names class and id as written
 * @returns a bit set, bit i for the i-th of `NAME_HINTS`
 */
export const nameHints = remembered((names: string): number => {
  let found = 0;
  const spaced = names
    .slice(0, MAX_NAME_UNITS)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  for (const word of spaced.split(/[^a-z0-9]+/))
    found |= BITS.get(word) ?? (NUMBERED.test(word) ? bitsOfNumbered(word) : 0);
  return found;
});
