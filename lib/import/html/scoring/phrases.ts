/** `opens`: at the beginning of the text; `within`: at the beginning of a word. */
type Wording = { opens?: RegExp; within?: RegExp; anywhere?: RegExp };

/**
 * Words by which a short line gives itself away, by kind of residue: those that open it, those that begin a word within it, and signs and
 * other scripts anywhere, whatever the case. Only short blocks are matched against them (see `MAX_WORDS`), since the same words stand in
 * any story. English first, then the languages whose wording is as fixed.
 */
const PHRASES = {
  share: {
    opens:
      /(?:share|tweet|pin|print|e-?mail|copy link|follow|like|save|bookmark|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|youtube|telegram)\b|(?:teilen|partager|compartir|condividi|compartilh\w+|paylaş|поделиться|شارك|اشتراک)/,
    within: /share (?:this|on|via|to|with)|follow us\b|on (?:facebook|twitter|linkedin|pinterest|whatsapp|instagram)\b/,
  },
  promotion: {
    within:
      /subscri(?:be|ption|ber)|newsletter|sign ?up\b|sign ?in\b|log ?in\b|register\b|free trial\b|download (?:the|our|now|free)|get (?:started|the app|our|a (?:free )?(?:quote|demo))|join (?:us|our|now|free)|book a (?:demo|call)|donate\b|contact (?:us|sales)\b|our (?:app|mailing list)\b|in your inbox\b|already a member\b|try (?:it )?(?:for )?free\b|abonn|suscr[ií]b|iscriviti|assine\b/,
    anywhere: /подпис|اشترك/,
  },
  related: {
    opens:
      /(?:related|read (?:more|also|next)|see also|also read|more (?:from|on|about|stories|news|in|like)|you (?:may|might|could)(?: also)? (?:like|be|enjoy)|recommended|popular|trending|most (?:read|popular|viewed|shared)|latest|recent|featured|don.t miss|up next|next (?:article|story|post|up)|previous|similar|keep reading|continue reading|further reading|explore more|what to read|top stories|editor.?s.? picks?|in case you missed|from the web|around the web|you may have missed|other (?:stories|news|articles|posts)|learn more|read the full|view (?:all|more)|see (?:all|more)|load more|show more|lire aussi|à lire|lesen sie|mehr zum thema|leer también|te puede interesar|leggi anche|veja também|leia (?:também|mais)|читайте также|اقرأ أيضا|مواضيع|مطالب مرتبط)/,
  },
  comments: {
    opens:
      /(?:your|reader|user|all|latest)? ?(?:comments?|feedback|responses)\b|\d*\s*(?:comments?|responses?|replies|thoughts on)\b|reply\b|(?:kommentare?|commentaires?|comentarios?|commenti|комментарии|yorum)/,
    within:
      /(?:leave|post|add|write|view|show|read|join) (?:a |your |all |the )?(?:comment|reply|comments|conversation|discussion|response)|comments? (?:are|is|rss|policy|closed)\b/,
  },
  commenter: {
    opens:
      /(?:posted|comment(?:ed)?|left) (?:by|on|at|from)\b|(?:reply|permalink|flag|report(?: abuse| this)?|quote|upvote|like|log in to reply)$/,
    within:
      /(?:says|said|wrote|writes|replied|commented)\s*(?:\.\.\.|…)?\s*:?$|(?:said|wrote) on\b|at \d{1,2}:\d\d ?[ap]\.?m\b|\d+ (?:points?|upvotes?|likes?)\b/,
  },
  cookie: {
    within: /cookies?\b|privacy (?:policy|settings|preferences|notice)|gdpr\b|consent\b|accept all\b|datenschutz\b/,
  },
  copyright: {
    within:
      /copyright\b|all rights reserved\b|terms (?:of|and|&)\b|disclaimer\b|may not be (?:published|reproduced)|alle rechte\b|tous droits\b|todos los derechos\b|tutti i diritti\b/,
    anywhere: /©|\(c\) ?\d{4}|все права|جميع الحقوق/,
  },
  byline: {
    opens:
      /(?:by|written by|posted by|author|von|par|por|di|autor|reviewed by|medically reviewed|fact[- ]checked|edited by|words by|story by|reported by|text|автор|بقلم)\b|(?:published|updated|posted|last (?:updated|modified|reviewed)|modified|date)\b/,
    within:
      /min(?:ute)?s? (?:read|to read)\b|read time\b|reading time\b|(?:hours?|days?|minutes?|weeks?|months?|years?) ago\b/,
  },
  advertisement: {
    opens:
      /(?:advert|ad\b|ads\b|sponsored|promoted|paid (?:content|post|for)|anzeige|publicit|publicidad|pubblicit|реклама|إعلان|story continues|article continues|continue reading below|affiliate)/,
    within:
      /advertis\w+|we (?:may )?(?:earn|receive) (?:a |an )?(?:affiliate )?commission|affiliate (?:links?|commission|disclosure)/,
  },
  navigation: {
    opens:
      /(?:home|menu|search|skip to|back to|jump to|go to|close|open|toggle|table of contents|on this page|in this article|contents|sections?|about(?: us)?$|next$|prev(?:ious)?$|select|choose|language|english|subscribe$|navigation|breadcrumb|what.s inside|quick links|all (?:news|posts|articles|categories))/,
  },
  tags: {
    opens:
      /(?:tags?|tagged|topics?|categor(?:y|ies)|filed under|keywords?|labels?|posted in|more on|in:|schlagw|mots[- ]cl|etiquetas|теги|كلمات)\b\s*:?/,
  },
  author: {
    opens: /about (?:the )?(?:authors?|writer|us)\b/,
    within:
      /is an? (?:[\w-]+ ){0,6}(?:writer|editor|reporter|journalist|author|contributor|correspondent|freelancer?|blogger|columnist|professor|founder|director|ceo|consultant|expert|specialist)\b|view (?:all|full|more) (?:posts|bio|profile|articles)|(?:he|she|they) (?:lives?|writes?|covers?|holds?|has written)\b|follow (?:him|her|them)\b/,
  },
  credit: {
    opens:
      /(?:photo(?:graph)?s?|image|picture|credit|source|illustration|foto|crédit|video|courtesy|getty|reuters|ap|afp)\b/,
    within:
      /getty images\b|shutterstock\b|photo(?:graph)? (?:by|credit|courtesy)|image (?:credit|source|courtesy|by|via)|courtesy of\b|unsplash\b|istock\b/,
  },
} satisfies Record<string, Wording>;

export type Phrase = keyof typeof PHRASES;
export const PHRASE_KINDS = Object.keys(PHRASES) as Phrase[];

/** One pattern of several wordings. What must open the text, or a word, is tried only there. */
function patternOf(wordings: readonly Wording[]): RegExp {
  const sources = (place: keyof Wording) => wordings.flatMap((wording) => wording[place]?.source ?? []).join('|');
  const [opens, within, anywhere] = [sources('opens'), sources('within'), sources('anywhere')];
  return new RegExp([opens && `^(?:${opens})`, within && `\\b(?:${within})`, anywhere].filter(Boolean).join('|'), 'i');
}

const PATTERNS = PHRASE_KINDS.map((kind) => patternOf([PHRASES[kind]]));
/** Most blocks have none of the phrases, which one pattern tells three times as fast as all of them. */
const ANY = patternOf(Object.values(PHRASES));

/** Longest block that is matched: residue that names itself is short. */
const MAX_WORDS = 40;

/**
 * Finds the kinds of residue that the wording of a block names.
 * @param words how many words the text has
 * @returns a bit set, bit i for the i-th of `PHRASE_KINDS`
 */
export function phraseHints(text: string, words: number): number {
  if (words > MAX_WORDS || !ANY.test(text)) return 0;
  let found = 0;
  PATTERNS.forEach((pattern, at) => {
    if (pattern.test(text)) found |= 1 << at;
  });
  return found;
}
