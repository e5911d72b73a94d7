const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A language's English name: `Arabic` for `ar`. */
export const languageName = (code: string): string => NAMES.of(code) ?? code;
