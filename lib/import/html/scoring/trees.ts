/**
 * A sum of small decision trees. Each tree is a line of numbers, four a node: feature, threshold, the node for `value <= threshold`, the
 * node for the rest; a leaf is −1, its value and two zeros. Node 0 is the root.
 */
export type Trees = { bias: number; trees: readonly string[] };

/** Numbers in a node. */
const NODE = 4;

/** The trees of a model in the form that is fast to walk: one entry a node; children are indices of entries. */
export type CompiledTrees = {
  bias: number;
  roots: Int32Array;
  features: Int16Array;
  /** The threshold of a node, the value of a leaf. */
  values: Float32Array;
  lower: Int32Array;
  higher: Int32Array;
};

/** Lays all trees of a model end to end, once a process. */
export function compileTrees(model: Trees): CompiledTrees {
  const trees = model.trees.map((line) => line.split(' ').map(Number));
  const count = trees.reduce((sum, tree) => sum + tree.length / NODE, 0);
  const compiled: CompiledTrees = {
    bias: model.bias,
    roots: new Int32Array(trees.length),
    features: new Int16Array(count),
    values: new Float32Array(count),
    lower: new Int32Array(count),
    higher: new Int32Array(count),
  };
  let offset = 0;
  trees.forEach((tree, index) => {
    compiled.roots[index] = offset;
    for (let node = 0; node * NODE < tree.length; node += 1) {
      compiled.features[offset + node] = tree[node * NODE] ?? -1;
      compiled.values[offset + node] = tree[node * NODE + 1] ?? 0;
      compiled.lower[offset + node] = offset + (tree[node * NODE + 2] ?? 0);
      compiled.higher[offset + node] = offset + (tree[node * NODE + 3] ?? 0);
    }
    offset += tree.length / NODE;
  });
  return compiled;
}

/** Turns a sum of leaves into a probability, 0…1. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/**
 * Gives what the trees say of one row of features.
 * @returns a probability, 0…1
 */
export function evaluate(trees: CompiledTrees, row: Float32Array): number {
  const { roots, features, values, lower, higher } = trees;
  let sum = trees.bias;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] as number;
    let feature = features[node] as number;
    while (feature >= 0) {
      node = ((row[feature] as number) <= (values[node] as number) ? lower[node] : higher[node]) as number;
      feature = features[node] as number;
    }
    sum += values[node] as number;
  }
  return logistic(sum);
}
