/*
 * Measures finding and judging duplicates without the database: npx tsx bench/duplicates.ts [--texts=20000] [--articles=11000] [--pages=120]
 * Needs the development data beside the project; prints markdown tables.
 */
import { builtPairs } from './duplicates/built-pairs';
import { dataIsThere } from './duplicates/data';
import { falsePairs } from './duplicates/false-pairs';
import { indexRecall } from './duplicates/index-recall';
import { mutatedCopies } from './duplicates/mutated-copies';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};

if (!dataIsThere()) {
  console.error('The development data (../shared/data) is not there.');
  process.exitCode = 1;
} else {
  // 0 leaves a part out.
  if (option('pages', 120) > 0) await builtPairs(option('pages', 120));
  if (option('pages', 120) > 0) falsePairs();
  if (option('texts', 20_000) > 0) indexRecall(option('texts', 20_000));
  if (option('articles', 11_000) > 0) mutatedCopies(option('articles', 11_000));
}
