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
      /(?:share|tweet|pin|print|e-?mail|copy link|follow|like|save|bookmark|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|instagram|youtube|telegram)\b|(?:teilen|partager|compartir|condividi|compartilh\w+|paylaş|поделиться|شارك|اشتراک)|(?:delen op|deel dit|dela (?:på|artikel)|del (?:på|artikkel)|jaa\b|udostępnij|sdílet|megosztás|distribuie|bagikan|chia sẻ|κοινοποίηση|поширити|シェア|공유|分享)/,
    within: /share (?:this|on|via|to|with)|follow us\b|on (?:facebook|twitter|linkedin|pinterest|whatsapp|instagram)\b/,
    anywhere: /シェアする|ツイート/,
  },
  promotion: {
    within:
      /subscri(?:be|ption|ber)|newsletter|sign ?up\b|sign ?in\b|log ?in\b|register\b|free trial\b|download (?:the|our|now|free)|get (?:started|the app|our|a (?:free )?(?:quote|demo))|join (?:us|our|now|free)|book a (?:demo|call)|donate\b|contact (?:us|sales)\b|our (?:app|mailing list)\b|in your inbox\b|already a member\b|try (?:it )?(?:for )?free\b|abonn|suscr[ií]b|iscriviti|assine\b|nieuwsbrief|nyhetsbrev|meld je aan\b|inloggen\b|logga in\b|logg inn\b|log ind\b|prenumerera|zapisz się|zaloguj|předplatn|jetzt (?:testen|anmelden|registrieren|kostenlos)|s.inscrire\b|inscrivez|connectez-vous|inicia sesión|reg[ií]strate/,
    anywhere:
      /подпис|зарегистр|підпис|اشترك|会員登録|ログイン|有料会員|購読|フォローする|구독|로그인|회원가입|订阅|訂閱|登录|登入/,
  },
  related: {
    opens:
      /(?:related|read (?:more|also|next)|see also|also read|more (?:from|on|about|stories|news|in|like)|you (?:may|might|could)(?: also)? (?:like|be|enjoy)|recommended|popular|trending|most (?:read|popular|viewed|shared)|latest|recent|featured|don.t miss|up next|next (?:article|story|post|up)|previous|similar|keep reading|continue reading|further reading|explore more|what to read|top stories|editor.?s.? picks?|in case you missed|from the web|around the web|you may have missed|other (?:stories|news|articles|posts)|learn more|read the full|view (?:all|more)|see (?:all|more)|load more|show more|lire aussi|à lire|lesen sie|mehr zum thema|leer también|te puede interesar|leggi anche|veja também|leia (?:também|mais)|читайте также|اقرأ أيضا|مواضيع|مطالب مرتبط)|(?:auch interessant|das könnte (?:sie|dich|euch)|mehr (?:aus|von|dazu)|weitere (?:artikel|nachrichten|themen|meldungen)|lies auch|siehe auch|meistgelesen|passend zum thema|sur le même|voir aussi|les plus lus|dans la même rubrique|pour aller plus loin|lee también|más (?:noticias|información|sobre)|noticias relacionadas|lo más (?:leído|visto)|vedi anche|potrebbe interessar|articoli correlati|i più letti|mais lidas|notícias relacionadas|saiba mais)|(?:lees (?:ook|meer|verder)|bekijk ook|meer (?:over|nieuws)|gerelateerd|meest gelezen|läs (?:också|även|mer|vidare)|les (?:også|mer)|læs (?:også|mere)|mest (?:lest|läst|læst)|se (?:også|även)|lue (?:myös|lisää)|luetuimmat|lesa meira|mest lesið|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również|więcej)|najczęściej czytane|przeczytaj (?:też|także|również)|čtěte (?:také|též|více)|přečtěte si|nejčtenější|související|olvassa? (?:el|tovább)|kapcsolódó|legolvasottabb|citește (?:și|mai)|articole similare)|(?:ilgili haber|ayrıca oku|çok okunan|diğer haber|benzer haber|смотрите также|читать также|по теме|материалы по теме|похожие|популярн|самое читаемое|последние новости|читайте (?:ще|також)|новини за темою|διαβάστε (?:επίσης|ακόμη|περισσότερα)|σχετικ|קראו (?:גם|עוד)|כתבות נוספות|(?:ये|यह) भी पढ़|और पढ़|baca (?:juga|selengkapnya)|(?:artikel|berita) terkait|terpopuler|simak juga|xem thêm|đọc (?:thêm|tiếp|nhiều)|(?:tin|bài viết) liên quan|soma pia)|[【[▶＞・]?(?:関連|おすすめ|あわせて読|こちらも|最新記事|人気記事|続きを読む|もっと見る|관련 ?(?:기사|뉴스)|많이 본|추천 ?기사|주요 ?뉴스|인기 ?기사|더 ?보기|相关|相關|推荐|推薦|延伸阅读|延伸閱讀|热门|熱門|更多)/,
  },
  comments: {
    opens:
      /(?:your|reader|user|all|latest)? ?(?:comments?|feedback|responses)\b|\d*\s*(?:comments?|responses?|replies|thoughts on)\b|reply\b|(?:kommentare?|commentaires?|comentarios?|commenti|комментарии|yorum)|(?:reacties|reaksjoner|kommentar|komentarze|komentáře|hozzászólások|bình luận|σχόλια|コメント|댓글|评论|評論)/,
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
    within:
      /cookies?\b|privacy (?:policy|settings|preferences|notice)|gdpr\b|consent\b|accept all\b|datenschutz\b|extern(?:e|er|en|al)? (?:inhalt|content|innhold)\w*|einwilligung\b|personvern\b/,
    anywhere: /クッキー|개인정보 ?처리|隐私/,
  },
  copyright: {
    within:
      /copyright\b|all rights reserved\b|terms (?:of|and|&)\b|disclaimer\b|may not be (?:published|reproduced)|alle rechte\b|tous droits\b|todos los derechos\b|tutti i diritti\b|alle rettigheter\b|alla rättigheter\b|wszelkie prawa\b|všechna práva\b|minden jog\b|alle rechten\b|hak cipta\b/,
    anywhere: /©|\(c\) ?\d{4}|все права|усі права|جميع الحقوق|無断転載|転載を禁|무단 ?전재|재배포 ?금지|版权|版權/,
  },
  byline: {
    opens:
      /(?:by|written by|posted by|author|von|par|por|di|autor|reviewed by|medically reviewed|fact[- ]checked|edited by|words by|story by|reported by|text|автор|بقلم)\b|(?:published|updated|posted|last (?:updated|modified|reviewed)|modified|date)\b|(?:av|tekst|text|tekst og foto)(?::| [A-ZÅÆØÄÖ])|(?:aktualisiert|veröffentlicht|stand:|oppdatert|publisert|publicerad|uppdaterad|opdateret|gepubliceerd|bijgewerkt|mis à jour|publié|actualizado|publicado|aggiornato|pubblicato|güncelleme|diperbarui|cập nhật|обновлено|опубликовано|入力|更新|公開|配信|입력|수정|发布|發布)/,
    within:
      /min(?:ute)?s? (?:read|to read)\b|read time\b|reading time\b|(?:hours?|days?|minutes?|weeks?|months?|years?) ago\b|lesezeit|leestijd|lesetid|lästid|temps de lecture|(?:minutes?|min\.?) de lectur[ae]|tempo di lettura|vor \d+ (?:minuten?|stunden?|tagen?)\b|il y a \d+|hace \d+ (?:horas?|minutos?|días?)\b/,
  },
  advertisement: {
    opens:
      /(?:advert|ad\b|ads\b|sponsored|promoted|paid (?:content|post|for)|anzeige|publicit|publicidad|pubblicit|реклама|إعلان|story continues|article continues|continue reading below|affiliate)|(?:werbung|annonse?\b|annons\b|reklam[ae]?\b|reclame\b|advertentie|gesponsert|iklan\b|quảng cáo|mainos\b|hirdetés|διαφήμιση|広告|スポンサー|광고|广告|廣告)/,
    within:
      /advertis\w+|we (?:may )?(?:earn|receive) (?:a |an )?(?:affiliate )?commission|affiliate (?:links?|commission|disclosure)/,
  },
  navigation: {
    opens:
      /(?:home|menu|search|skip to|back to|jump to|go to|close|open|toggle|table of contents|on this page|in this article|contents|sections?|about(?: us)?$|next$|prev(?:ious)?$|select|choose|language|english|subscribe$|navigation|breadcrumb|what.s inside|quick links|all (?:news|posts|articles|categories))/,
  },
  tags: {
    opens:
      /(?:tags?|tagged|topics?|categor(?:y|ies)|filed under|keywords?|labels?|posted in|more on|in:|schlagw|mots[- ]cl|etiquetas|теги|كلمات)\b\s*:?|(?:stichwort|themen:|trefwoorden|emneord|ämnen|tagi\b|štítky|címkék|etichete|キーワード|タグ|태그|标签|標籤|關鍵字)/,
  },
  author: {
    opens: /about (?:the )?(?:authors?|writer|us)\b/,
    within:
      /is an? (?:[\w-]+ ){0,6}(?:writer|editor|reporter|journalist|author|contributor|correspondent|freelancer?|blogger|columnist|professor|founder|director|ceo|consultant|expert|specialist)\b|view (?:all|full|more) (?:posts|bio|profile|articles)|(?:he|she|they) (?:lives?|writes?|covers?|holds?|has written)\b|follow (?:him|her|them)\b/,
  },
  credit: {
    opens:
      /(?:photo(?:graph)?s?|image|picture|credit|source|illustration|foto|crédit|video|courtesy|getty|reuters|ap|afp)\b|(?:bilde?\b|quelle\b|fuente\b|fonte\b|kilde\b|källa\b|写真|提供|撮影|사진|제공|图片|圖片)/,
    within:
      /getty images\b|shutterstock\b|photo(?:graph)? (?:by|credit|courtesy)|image (?:credit|source|courtesy|by|via)|courtesy of\b|unsplash\b|istock\b|picture alliance\b|imago\b|scanpix\b|\(?(?:dpa|afp|ntb|epa|efe|ansa|apa|tt|ritzau)\)?$/,
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
