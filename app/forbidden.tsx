import type { Metadata } from 'next';
import { ForbiddenPage } from '@/components/shell/forbidden-page';

export const metadata: Metadata = { title: 'Not allowed' };

export default function Forbidden() {
  return (
    <main>
      <ForbiddenPage />
    </main>
  );
}
