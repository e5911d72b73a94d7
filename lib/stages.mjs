/**
 * The path of a text, in order: the one list that the navigation, the dependency rules and the README follow.
 * Plain JavaScript, so that tools which cannot read TypeScript (dependency-cruiser, start scripts) read the same list.
 */
export const STAGES = Object.freeze([
  { name: 'import', does: 'bytes become documents' },
  { name: 'clean', does: 'documents become articles made of blocks, each with a verdict' },
  { name: 'duplicates', does: 'the same text from several places is found and merged' },
  { name: 'topics', does: 'concepts of a vocabulary are suggested and assigned' },
  { name: 'review', does: 'editors decide' },
  { name: 'publish', does: 'what was approved goes out as feeds and pages' },
]);
