import type { Metadata } from 'next';
import { Bookmarklet } from '@/components/import/bookmarklet';
import { GoingOn } from '@/components/import/going-on';
import { PageForm } from '@/components/import/page-form';
import { PasteForm } from '@/components/import/paste-form';
import { RecentImports } from '@/components/import/recent-imports';
import { UploadArea } from '@/components/import/upload-area';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { baseUrl, env } from '@/lib/env';
import { recentImports } from '@/lib/import/queries';
import { goingOn } from '@/lib/import/uploads/queries';
import { fetchPageAction, pasteAction, startUploadAction, stopImportAction } from './actions';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireActor('import');
  const [imports, files] = await Promise.all([recentImports(), goingOn(actor.id)]);
  const { page } = await searchParams;
  const from = typeof page === 'string' && /^https?:\/\//i.test(page) ? page : '';
  return (
    <>
      <PageHeader
        title="Import"
        lead="What comes in is kept as it is, cut into stories, cleaned, and compared with what is here. Nothing is published by it."
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section title="Paste a text">
          <PasteForm paste={pasteAction} />
        </Section>
        <div className="grid content-start gap-y-8">
          <Section title="Upload files">
            <UploadArea
              start={startUploadAction}
              stop={stopImportAction}
              maxBytes={env().COPYDESK_MAX_DOCUMENT_BYTES}
            />
          </Section>
          <Section title="Fetch a page">
            <PageForm key={from} fetchPage={fetchPageAction} from={from} />
            <Bookmarklet address={baseUrl()} />
          </Section>
        </div>
      </div>
      <GoingOn files={files} stop={stopImportAction} />
      <div className="mt-10">
        <h2 className="eyebrow mb-2">Latest imports</h2>
        <RecentImports imports={imports} now={Date.now()} />
      </div>
    </>
  );
}
