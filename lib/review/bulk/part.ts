/** Articles of one call: a second's work or less. A larger selection goes in parts of one batch. */
export const BULK_PART = 25;
