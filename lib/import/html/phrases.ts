/**
 * Words by which a short line gives itself away, by kind of residue. Only short blocks are matched against them (see `MAX_WORDS`), since
 * the same words stand in any story. English first, then the languages whose wording is as fixed.
 */
const PHRASES = {
  share:
    /^(?:share|tweet|pin|print|e-?mail|copy link|follow|like|save|bookmark|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|youtube|telegram)\b|\bshare (?:this|on|via|to|with)|\bfollow us\b|\bon (?:facebook|twitter|linkedin|pinterest|whatsapp|instagram)\b|^(?:teilen|partager|compartir|condividi|compartilh\w+|paylaş|поделиться|شارك|اشتراک)/i,
  promotion:
    /\bsubscri(?:be|ption|ber)|\bnewsletter|\bsign ?up\b|\bsign ?in\b|\blog ?in\b|\bregister\b|\bfree trial\b|\bdownload (?:the|our|now|free)|\bget (?:started|the app|our|a (?:free )?(?:quote|demo))|\bjoin (?:us|our|now|free)|\bbook a (?:demo|call)|\bdonate\b|\bcontact (?:us|sales)\b|\bour (?:app|mailing list)\b|\bin your inbox\b|\balready a member\b|\btry (?:it )?(?:for )?free\b|\babonn|\bsuscr[ií]b|\biscriviti|\bassine\b|подпис|اشترك/i,
  related:
    /^(?:related|read (?:more|also|next)|see also|also read|more (?:from|on|about|stories|news|in|like)|you (?:may|might|could)(?: also)? (?:like|be|enjoy)|recommended|popular|trending|most (?:read|popular|viewed|shared)|latest|recent|featured|don.t miss|up next|next (?:article|story|post|up)|previous|similar|keep reading|continue reading|further reading|explore more|what to read|top stories|editor.?s.? picks?|in case you missed|from the web|around the web|you may have missed|other (?:stories|news|articles|posts)|learn more|read the full|view (?:all|more)|see (?:all|more)|load more|show more|lire aussi|à lire|lesen sie|mehr zum thema|leer también|te puede interesar|leggi anche|veja também|leia (?:também|mais)|читайте также|اقرأ أيضا|مواضيع|مطالب مرتبط)/i,
  comments:
    /^(?:your|reader|user|all|latest)? ?(?:comments?|feedback|responses)\b|\b(?:leave|post|add|write|view|show|read|join) (?:a |your |all |the )?(?:comment|reply|comments|conversation|discussion|response)|^\d*\s*(?:comments?|responses?|replies|thoughts on)\b|^reply\b|\bcomments? (?:are|is|rss|policy|closed)\b|^(?:kommentare?|commentaires?|comentarios?|commenti|комментарии|yorum)/i,
  commenter:
    /\b(?:says|said|wrote|writes|replied|commented)\s*(?:\.\.\.|…)?\s*:?$|^(?:posted|comment(?:ed)?|left) (?:by|on|at|from)\b|\b(?:said|wrote) on\b|^(?:reply|permalink|flag|report(?: abuse| this)?|quote|upvote|like|log in to reply)$|\bat \d{1,2}:\d\d ?[ap]\.?m\b|\b\d+ (?:points?|upvotes?|likes?)\b/i,
  cookie:
    /\bcookies?\b|\bprivacy (?:policy|settings|preferences|notice)|\bgdpr\b|\bconsent\b|\baccept all\b|\bdatenschutz\b/i,
  copyright:
    /©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|\bterms (?:of|and|&)\b|\bdisclaimer\b|\bmay not be (?:published|reproduced)|\balle rechte\b|\btous droits\b|\btodos los derechos\b|\btutti i diritti\b|все права|جميع الحقوق/i,
  byline:
    /^(?:by|written by|posted by|author|von|par|por|di|autor|reviewed by|medically reviewed|fact[- ]checked|edited by|words by|story by|reported by|text|автор|بقلم)\b|^(?:published|updated|posted|last (?:updated|modified|reviewed)|modified|date)\b|\bmin(?:ute)?s? (?:read|to read)\b|\bread time\b|\breading time\b|\b(?:hours?|days?|minutes?|weeks?|months?|years?) ago\b/i,
  advertisement:
    /^(?:advert|ad\b|ads\b|sponsored|promoted|paid (?:content|post|for)|anzeige|publicit|publicidad|pubblicit|реклама|إعلان|story continues|article continues|continue reading below|affiliate)|\badvertis\w+|\bwe (?:may )?(?:earn|receive) (?:a |an )?(?:affiliate )?commission|\baffiliate (?:links?|commission|disclosure)/i,
  navigation:
    /^(?:home|menu|search|skip to|back to|jump to|go to|close|open|toggle|table of contents|on this page|in this article|contents|sections?|about(?: us)?$|next$|prev(?:ious)?$|select|choose|language|english|subscribe$|navigation|breadcrumb|what.s inside|quick links|all (?:news|posts|articles|categories))/i,
  tags: /^(?:tags?|tagged|topics?|categor(?:y|ies)|filed under|keywords?|labels?|posted in|more on|in:|schlagw|mots[- ]cl|etiquetas|теги|كلمات)\b\s*:?/i,
  author:
    /^about (?:the )?(?:authors?|writer|us)\b|\bis an? (?:[\w-]+ ){0,6}(?:writer|editor|reporter|journalist|author|contributor|correspondent|freelancer?|blogger|columnist|professor|founder|director|ceo|consultant|expert|specialist)\b|\bview (?:all|full|more) (?:posts|bio|profile|articles)|\b(?:he|she|they) (?:lives?|writes?|covers?|holds?|has written)\b|\bfollow (?:him|her|them)\b/i,
  credit:
    /^(?:photo(?:graph)?s?|image|picture|credit|source|illustration|foto|crédit|video|courtesy|getty|reuters|ap|afp)\b|\bgetty images\b|\bshutterstock\b|\bphoto(?:graph)? (?:by|credit|courtesy)|\bimage (?:credit|source|courtesy|by|via)|\bcourtesy of\b|\bunsplash\b|\bistock\b/i,
} as const;

export type Phrase = keyof typeof PHRASES;
export const PHRASE_KINDS = Object.keys(PHRASES) as Phrase[];

/** Longest block that is matched: residue that names itself is short. */
const MAX_WORDS = 40;

/**
 * Finds the kinds of residue that the wording of a block names.
 * @param words how many words the text has
 * @returns a bit set, bit i for the i-th of `PHRASE_KINDS`
 */
export function phraseHints(text: string, words: number): number {
  if (words > MAX_WORDS) return 0;
  let found = 0;
  PHRASE_KINDS.forEach((kind, at) => {
    if (PHRASES[kind].test(text)) found |= 1 << at;
  });
  return found;
}
