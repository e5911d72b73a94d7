import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AloneDesk } from '@/components/review/flow/alone-desk';
import { requireActor } from '@/lib/auth/session';
import { articleView } from '@/lib/review/article/queries';
import { readFilter, writeFilter } from '@/lib/review/filters';
import { ARTICLE_ID } from '@/lib/review/input';
import { queueAround } from '@/lib/review/queries';
import { compareActions } from '../../duplicates/compare-actions';
import { mayOf } from '../../may';
import { articleActions } from './article-actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const readArticle = cache(async (id: string) => (ARTICLE_ID.safeParse(id).success ? articleView(id) : null));

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
    <AloneDesk
      view={view}
      page={await queueAround(filter, view.id)}
      filter={writeFilter(filter)}
      may={mayOf(role)}
      actions={articleActions}
      compareActions={compareActions}
    />
  );
}
