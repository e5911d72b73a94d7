import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/shell/not-found-page';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
