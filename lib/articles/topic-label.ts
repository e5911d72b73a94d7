/** The label of a stored topic in the desk's language. */
export const labelOf = (labels: unknown): string => (labels as { en: string }).en;
