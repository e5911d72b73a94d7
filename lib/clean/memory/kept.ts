/**
 * Tells of a stored block whether the cleaner kept it, whatever rules, memory and people said after it: what the cleaner removes has a
 * residue kind of its own.
 */
export const keptByCleaner = (block: { decidedBy: string; residue: string | null }): boolean =>
  block.residue === null ||
  block.residue === 'recurring-line' ||
  block.decidedBy === 'rule' ||
  block.decidedBy === 'memory';
