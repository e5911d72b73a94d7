import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../../lib/result';
import type { ArticleView, QueuePage } from '../../lib/review/view';

/** Counts what a server answered, by status. */
export type Answers = Map<number, number>;

/** One editor's browser as far as the server sees it: pages' data and server actions, over HTTP. */
export class DeskClient {
  constructor(
    private readonly address: string,
    private readonly cookie: string,
    private readonly actions: ReadonlyMap<string, string>,
    private readonly answers: Answers,
  ) {}

  async rows(after: string | null): Promise<QueuePage> {
    return (await this.#get(`/queue/rows${after === null ? '' : `?after=${after}`}`)).json();
  }

  async view(id: string): Promise<ArticleView | null> {
    return (await this.#get(`/articles/${id}/view`)).json();
  }

  /** Opens the stream of what happens. */
  async live(signal: AbortSignal): Promise<Response> {
    return this.#get('/live', signal);
  }

  /** Runs a server action by the name under which the desk has it. */
  async act<T>(name: string, ...args: unknown[]): Promise<Result<T>> {
    const id = this.actions.get(name);
    if (!id) throw new Error(`The build has no action ${name}`);
    const response = await this.#counted(
      fetch(`${this.address}/queue`, {
        method: 'POST',
        headers: { cookie: this.cookie, origin: this.address, 'next-action': id, accept: 'text/x-component' },
        body: JSON.stringify(args),
      }),
    );
    return outcomeOf(await response.text()) as Result<T>;
  }

  #get(route: string, signal: AbortSignal | null = null): Promise<Response> {
    return this.#counted(fetch(`${this.address}${route}`, { headers: { cookie: this.cookie }, signal }));
  }

  async #counted(answer: Promise<Response>): Promise<Response> {
    const response = await answer;
    this.answers.set(response.status, (this.answers.get(response.status) ?? 0) + 1);
    if (response.status >= 500) throw new Error(`${response.url} answered ${response.status}`);
    return response;
  }
}

/** Finds the outcome in an answer of Next: the row that the first one names. */
function outcomeOf(text: string): unknown {
  const rows = new Map(
    text.split('\n').flatMap((line) => {
      const cut = line.indexOf(':');
      return cut > 0 ? [[line.slice(0, cut), line.slice(cut + 1)] as const] : [];
    }),
  );
  const named = /"a":"\$@(\w+)"/.exec(rows.get('0') ?? '')?.[1];
  const outcome = named === undefined ? undefined : rows.get(named);
  if (outcome === undefined) throw new Error(`No outcome in the answer: ${text.slice(0, 200)}`);
  return JSON.parse(outcome);
}

/** Reads under which ids a build has its server actions. */
export function actionsOf(build: string): Map<string, string> {
  const manifest = path.join(build, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as { node: Record<string, { exportedName: string }> };
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}
