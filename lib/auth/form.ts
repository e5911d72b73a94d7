/** Reads a text field of a form; a missing one and a file both count as empty, so that the command behind says what is wrong. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
