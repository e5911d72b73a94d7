const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** Gives a language's English name, or its tag where it has none. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
