'use client';

import ErrorPage from '@/components/shell/error-page';

export default function AuthError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
