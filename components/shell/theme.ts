export type Theme = 'system' | 'light' | 'dark';

/** The choices of colours, as the menu shows them. */
export const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { value: Theme; label: string }[];

const YEAR_SECONDS = 31_536_000;

/** Reads the cookie's value; anything unknown counts as the system's choice. */
export const readTheme = (cookie: string | undefined): Theme =>
  cookie === 'light' || cookie === 'dark' ? cookie : 'system';

/** Changes the colours of this page at once, and of the next ones by the cookie that the layout reads. */
export function chooseTheme(theme: Theme): void {
  const lifetime = theme === 'system' ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that the desk supports
  document.cookie = `theme=${theme}; path=/; max-age=${lifetime}; samesite=lax`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
