import type { Action, EventBody, ImportKind } from './events';

const named = (title: string) => `“${title}”`;
const FIELD_WORDS: Record<string, string> = {
  dek: 'subtitle',
  publishedAt: 'date',
  lang: 'language',
  dir: 'direction',
  canonicalUrl: 'address',
  imageUrl: 'image',
  everyMinutes: 'interval',
  fetchesPages: 'full texts',
  url: 'address',
  labels: 'name',
  parentId: 'place',
  aliases: 'other names',
};
const list = (words: string[]) => words.map((word) => FIELD_WORDS[word] ?? word).join(', ');

const IMPORT_WORDS: Record<ImportKind, string> = {
  paste: 'pasted text',
  upload: 'uploaded files',
  page: 'a page by its address',
  feed: 'what a feed brought',
  api: 'what a program sent',
  command: 'files from the command line',
  samples: 'the samples',
};

const SECRETS = {
  replaced: 'gave another secret to',
  ended: 'ended the old secret of',
  'taken-back': 'took the new secret back from',
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const applied = ({ removed, restored }: { removed: number; restored: number }) =>
  [
    ...(removed > 0 ? [`${counted(removed, 'passage', 'passages')} removed`] : []),
    ...(restored > 0 ? [`${restored} given back`] : []),
  ].join(', ');

const byRule = (rule: string | undefined) => (rule === undefined ? '' : ` by the rule ${named(rule)}`);
const percent = (share: number) => `${Math.round(share * 1_000) / 10} %`;
/** A moment to the minute, in UTC. */
const minuteOf = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

const pastWords = (past: string[] | undefined) =>
  past?.length ? `, past ${counted(past.length, 'warning', 'warnings')}: ${past.join(', ').replaceAll('-', ' ')}` : '';

const REASON_ACTS: Record<'add' | 'edit' | 'offer' | 'move', (offered: boolean) => string> = {
  add: () => 'added the reason for rejecting',
  edit: () => 'changed the reason for rejecting',
  move: () => 'moved the reason for rejecting',
  offer: (offered) =>
    offered ? 'offered again the reason for rejecting' : 'took from the list the reason for rejecting',
};

/** What was done to a text, such as `2 paragraphs edited, 1 moved`. */
function deedsOf(d: Extract<EventBody, { action: 'text.edit' }>['data']): string {
  if (d.replaced)
    return `“${d.replaced.from}” replaced by “${d.replaced.to}” in ${counted(d.replaced.count, 'place', 'places')}`;
  const deeds: [count: number, one: string, many: string][] = [
    [d.edited, 'paragraph edited', 'paragraphs edited'],
    [d.added, 'added', 'added'],
    [d.restored ?? 0, 'restored', 'restored'],
    [d.joined, 'joined to another', 'joined to another'],
    [d.removed, 'removed', 'removed'],
    [d.moved, 'moved', 'moved'],
    [d.retyped, 'made another kind', 'made another kind'],
    [d.linked, 'with other links', 'with other links'],
    [d.described ?? 0, 'image described anew', 'images described anew'],
  ];
  const said = deeds.flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));
  return [...said, ...(d.fields.length > 0 ? [list(d.fields)] : [])].join(', ');
}

type Sentences = { [A in Action]: (data: Extract<EventBody, { action: A }>['data']) => string };

const SENTENCES: Sentences = {
  'import.start': (d) => `started an import (${IMPORT_WORDS[d.kind]})`,
  'import.stop': (d) => `stopped an import${d.of > 0 ? ` after ${d.done} of ${d.of} documents` : ''}`,
  'document.import': (d) => `imported ${d.name} (${d.articles} ${d.articles === 1 ? 'article' : 'articles'})`,
  'article.edit': (d) => `edited the ${list(d.fields)} of ${named(d.title)}`,
  'block.remove': (d) => `removed “${d.excerpt}”`,
  'block.restore': (d) => `restored “${d.excerpt}”`,
  'block.edit': (d) => `edited the paragraph “${d.excerpt}”`,
  'text.edit': (d) => `edited the text of ${named(d.title)}: ${deedsOf(d)}`,
  'revision.restore': (d) => `brought back ${named(d.title)} as it was at ${minuteOf(d.at)}`,
  'article.approve': (d) =>
    `approved ${named(d.title)}${d.accepted?.length ? ` and accepted the ${d.accepted.length === 1 ? 'topic' : 'topics'} ${d.accepted.join(', ')}` : ''}${pastWords(d.past)}`,
  'article.reject': (d) =>
    `rejected ${named(d.title)} (${d.reason ?? d.code.replaceAll('-', ' ')}${d.note ? `: ${d.note}` : ''})`,
  'article.reopen': (d) => `put ${named(d.title)} back into review`,
  'article.publish': (d) =>
    `${d.approvedToo ? 'approved and published' : 'published'} ${named(d.title)}${d.at ? `, for ${minuteOf(d.at)}` : ''}${pastWords(d.past)}`,
  'article.correct': (d) => `told readers of a correction in ${named(d.title)}: ${d.note}`,
  'article.withdraw': (d) => `withdrew ${named(d.title)}${d.note ? ` (${d.note})` : ''}`,
  'article.assign': (d) =>
    d.to ? `handed ${named(d.title)} over to ${d.to}` : `took ${named(d.title)} from whoever had it`,
  'article.comment': (d) => `said of ${named(d.title)}: ${d.excerpt}`,
  'opinion.give': (d) => `gave a second opinion on ${named(d.title)}`,
  'opinion.share': (d) =>
    `changed the share of decisions on which a second opinion is asked from ${percent(d.from)} to ${percent(d.to)}`,
  'pair.merge': (d) => `merged ${named(d.mergedTitle)} into ${named(d.title)}`,
  'pair.dismiss': (d) => `said that ${named(d.title)} and ${named(d.otherTitle)} are not duplicates`,
  'article.join': (d) => `joined ${named(d.joinedTitle)} to the story before it, ${named(d.title)}`,
  'reprint.arrive': (d) => `found that ${named(d.title)} reprints ${named(d.ofTitle)}, which is ${d.ofStatus}`,
  'reprint.review': (d) => `put ${named(d.title)} into review, a reprint of ${named(d.ofTitle)} or not`,
  'topic.assign': (d) => `${d.suggested ? 'accepted' : 'assigned'} the topic ${d.label}${byRule(d.rule)}`,
  'topic.remove': (d) => `removed the topic ${d.label}${byRule(d.rule)}`,
  'topic.refuse': (d) => `said that the topic ${d.label} does not fit ${named(d.title)}`,
  'topic.create': (d) => `made the topic ${d.label}`,
  'topic.edit': (d) => `changed the ${list(d.fields)} of the topic ${d.label}`,
  'topic.retire': (d) => `retired the topic ${d.label}`,
  'topic.reinstate': (d) => `brought back the topic ${d.label}`,
  'topic.merge': (d) =>
    `merged the topic ${d.label} into ${d.intoLabel} (${counted(d.articles, 'article', 'articles')})`,
  'scheme.create': (d) => `made the scheme ${d.name} for topics`,
  'scheme.rename': (d) => `called the scheme ${d.before} ${d.name} from then on`,
  'scheme.retire': (d) => `retired the scheme ${d.name} with ${counted(d.topics, 'topic', 'topics')}`,
  'scheme.reinstate': (d) => `brought back the scheme ${d.name}`,
  'topic.forget': (d) => `had the desk forget what it learned of the topic ${d.label}`,
  'topic-rule.save': (d) =>
    `${d.isNew ? 'made' : 'changed'} the rule ${named(d.name)} for the topic ${d.label}: ${d.says}`,
  'topic-rule.switch': (d) => `switched ${d.active ? 'on' : 'off'} the rule ${named(d.name)} for the topic ${d.label}`,
  'rule.save': (d) => `${d.isNew ? 'made' : 'changed'} the rule ${named(d.name)} for ${d.source}: it takes ${d.says}`,
  'rule.switch': (d) => `switched ${d.active ? 'on' : 'off'} the rule ${named(d.name)} for ${d.source}`,
  'rule.apply': (d) => `applied the rule ${named(d.name)} to ${named(d.title)} (${applied(d)})`,
  'memory.confirm': (d) => `made “${d.excerpt}”, which recurs on ${d.source}, the rule ${named(d.name)}`,
  'memory.refuse': (d) => `said that “${d.excerpt}” belongs to the stories of ${d.source}, for good`,
  'memory.switch': (d) => `switched ${d.on ? 'on' : 'off'} the memory of ${d.source}`,
  'memory.recount': (d) => `had the lines of ${d.source} counted again (${counted(d.stories, 'story', 'stories')})`,
  'source.weigh': (d) => `weighed ${d.source} ${d.to} of 5 in the queue (before: ${d.from})`,
  'view.save': (d) =>
    `${d.isNew ? 'saved' : 'changed'} ${d.name === null ? 'a view of their own' : `the shared view ${named(d.name)}`}`,
  'view.remove': (d) => `removed ${d.name === null ? 'a view of their own' : `the shared view ${named(d.name)}`}`,
  'desk.reasons': (d) => `${REASON_ACTS[d.act](d.offered)} “${d.words}”`,
  'desk.gate': (d) => `set what is looked at before approving. ${d.set.join('; ')}`,
  'feed.create': (d) => `made the ${d.isPrivate ? 'private' : 'public'} feed ${named(d.name)}`,
  'feed.edit': (d) => `changed the feed ${named(d.name)}`,
  'feed.revoke': (d) =>
    d.isPrivate ? `revoked the private feed ${named(d.name)}` : `took away the feed ${named(d.name)}`,
  'feed.restore': (d) => `brought back the feed ${named(d.name)}`,
  'webhook.add': (d) => `added the webhook ${d.url}`,
  'webhook.switch': (d) => `${d.active ? 'resumed' : 'paused'} the webhook ${d.url}`,
  'webhook.secret': (d) => `${SECRETS[d.what]} the webhook ${d.url}`,
  'webhook.remove': (d) => `removed the webhook ${d.url}`,
  'delivery.replay': (d) => `sent ${d.event} of ${named(d.about)} to ${d.url} once more`,
  'inlet.add': (d) => `added the feed ${d.url} to ${d.source}`,
  'inlet.edit': (d) => `changed the ${list(d.fields)} of the feed ${d.url} of ${d.source}`,
  'inlet.switch': (d) => `${d.active ? 'resumed' : 'paused'} the feed ${d.url} of ${d.source}`,
  'inlet.remove': (d) => `removed the feed ${d.url} from ${d.source}; its articles stay`,
  'token.create': (d) => `made the API token ${named(d.name)}`,
  'token.revoke': (d) => `revoked the API token ${named(d.name)}`,
  undo: (d) => `took back: ${d.undone}`,
  'person.invite': (d) => `invited ${d.email} as ${d.role}`,
  'person.revoke-invitation': (d) => `withdrew the invitation of ${d.email}`,
  'person.join': (d) => `${d.name} joined as ${d.role}`,
  'person.role': (d) => `changed the role of ${d.name} from ${d.from} to ${d.to}`,
  'person.rename': (d) => `is called ${d.name} from now on (before: ${d.from})`,
  'person.disable': (d) => `switched off the account of ${d.name}`,
  'person.enable': (d) => `switched on the account of ${d.name}`,
  'person.password': (d) => `changed the password of ${d.name}`,
  'person.sign-out-everywhere': (d) => `signed ${d.name} out everywhere`,
  'vocabulary.load': (d) => `loaded the vocabulary ${d.scheme} ${d.version} (${d.topics} topics)`,
};

/** Says what an event did, as the rest of a sentence that begins with the actor's name. */
export function sentenceOf<A extends Action>(event: Extract<EventBody, { action: A }>): string {
  // The table is complete by type; the compiler cannot follow that action and data belong together.
  const say = SENTENCES[event.action] as (data: typeof event.data) => string;
  return say(event.data);
}
