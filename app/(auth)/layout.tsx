import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-6 py-16">
      <p className="font-serif text-lg font-semibold tracking-[-0.01em]">Copydesk</p>
      {children}
    </main>
  );
}
