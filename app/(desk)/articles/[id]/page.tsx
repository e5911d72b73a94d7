import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleProvider } from '@/components/review/article/article-context';
import { ArticleDesk } from '@/components/review/article/article-desk';
import { requireActor } from '@/lib/auth/session';
import { articleView } from '@/lib/review/article/queries';
import { readFilter, writeFilter } from '@/lib/review/filters';
import { neighbours } from '@/lib/review/queries';
import { mayOf } from '../../may';
import { articleActions } from './article-actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const readArticle = cache(async (id: string) => (UUID.test(id) ? articleView(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor();
  const view = await readArticle((await params).id);
  return { title: view?.fields.title ?? 'Not here' };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { role } = await requireActor();
  const filter = readFilter(await searchParams);
  const view = await readArticle((await params).id);
  if (!view) notFound();
  return (
    <ArticleProvider key={view.id} view={view} may={mayOf(role)} actions={articleActions}>
      <ArticleDesk filter={writeFilter(filter)} neighbours={await neighbours(filter, view.id)} />
    </ArticleProvider>
  );
}
