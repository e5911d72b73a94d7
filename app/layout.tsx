import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Copydesk', template: '%s · Copydesk' },
  description: 'From scraped wire to clean feed.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

const THEMES: ReadonlySet<string | undefined> = new Set(['light', 'dark']);

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value;
  const theme = THEMES.has(chosen) ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme} className={GeistSans.variable}>
      <body>{children}</body>
    </html>
  );
}
