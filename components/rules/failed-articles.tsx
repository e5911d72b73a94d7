import type { Applied } from './use-applied';

/** The articles that a rule could not be applied to, each with the reason. */
export function FailedArticles({ outcomes }: { outcomes: Applied['outcomes'] }) {
  return (
    <ul role="alert" className="grid gap-1 text-xs text-remove">
      {outcomes.map(({ articleId, title, outcome }) => (
        <li key={articleId}>
          Not changed: <bdi>“{title}”</bdi>. {outcome.ok ? '' : outcome.error.message}
        </li>
      ))}
    </ul>
  );
}
