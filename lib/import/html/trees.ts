/**
 * A sum of small decision trees. Each tree is a line of numbers, four a node: feature, threshold, the node for `value <= threshold`, the
 * node for the rest; a leaf is −1, its value and two zeros. Node 0 is the root.
 */
export type Trees = { bias: number; trees: readonly string[] };

/** Numbers in a node. */
const NODE = 4;

/** The trees of a model in the form that is fast to walk. */
export type CompiledTrees = { bias: number; roots: Int32Array; nodes: Float32Array };

/** Lays all trees of a model end to end, once a process. */
export function compileTrees(model: Trees): CompiledTrees {
  const trees = model.trees.map((line) => line.split(' ').map(Number));
  const roots = new Int32Array(trees.length);
  const nodes = new Float32Array(trees.reduce((sum, tree) => sum + tree.length, 0));
  let offset = 0;
  trees.forEach((tree, index) => {
    roots[index] = offset;
    for (let at = 0; at < tree.length; at += NODE) {
      const feature = tree[at] ?? -1;
      nodes[offset + at] = feature;
      nodes[offset + at + 1] = tree[at + 1] ?? 0;
      nodes[offset + at + 2] = feature < 0 ? 0 : offset + (tree[at + 2] ?? 0) * NODE;
      nodes[offset + at + 3] = feature < 0 ? 0 : offset + (tree[at + 3] ?? 0) * NODE;
    }
    offset += tree.length;
  });
  return { bias: model.bias, roots, nodes };
}

/** Turns a sum of leaves into a probability, 0…1. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/**
 * Gives what the trees say of one row of features.
 * @returns a probability, 0…1
 */
export function evaluate(model: CompiledTrees, row: Float32Array): number {
  const { nodes, roots } = model;
  let sum = model.bias;
  for (const root of roots) {
    let at = root;
    let feature = nodes[at] ?? -1;
    while (feature >= 0) {
      at = (row[feature] ?? 0) <= (nodes[at + 1] ?? 0) ? (nodes[at + 2] ?? 0) : (nodes[at + 3] ?? 0);
      feature = nodes[at] ?? -1;
    }
    sum += nodes[at + 1] ?? 0;
  }
  return logistic(sum);
}
