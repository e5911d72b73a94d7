/** Goes to where a comment is written: the field, or the button that opens it. */
export function writeComment(): void {
  const place = document.querySelector<HTMLElement>('[data-comment]');
  if (place instanceof HTMLButtonElement) place.click();
  else place?.focus();
}
