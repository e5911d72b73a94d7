/** A share of 0…1 as a percentage; never rounded to all or nothing where it is not. */
export function shareWords(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return '99 %';
  if (percent === 0 && share > 0) return 'under 1 %';
  return `${percent} %`;
}
