import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');
const CACHE = path.join(ROOT, '.data/cli');

/**
 * Packages that go into the bundle: plain JavaScript of many small files, which would take a tenth of a second each to find and read.
 * All others are imported as usual, since they may bring native code or files of their own.
 */
const BUNDLED = new Set(['diff', 'eld', 'htmlparser2', 'zod']);

/** The language detector's table: an object of a megabyte, which takes a quarter of a second to compile and a tenth of that to parse. */
const LARGE_OBJECT = /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/;

/**
 * Loads a TypeScript module fast: as one bundle under `.data/cli`, made again when a source changed. tsx alone takes .4 to .6 s to
 * start, the bundle none. Where the folder cannot be written, tsx it is.
 * @param {string} file absolute
 */
export async function loadModule(file) {
  const bundle = path.join(CACHE, `${path.basename(file, '.ts')}.mjs`);
  if (!isCurrent(bundle) && !(await build(file, bundle))) {
    const { register } = await import('tsx/esm/api');
    register();
    return import(pathToFileURL(file).href);
  }
  return import(pathToFileURL(bundle).href);
}

/** The first line of a bundle names its sources with their times and sizes. */
function isCurrent(bundle) {
  const head = firstLine(bundle);
  if (!head?.startsWith('// {')) return false;
  return Object.entries(JSON.parse(head.slice(3))).every(([source, stamp]) => stampOf(source) === stamp);
}

function firstLine(file) {
  try {
    const text = readFileSync(file, 'utf8');
    return text.slice(0, text.indexOf('\n'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function stampOf(source) {
  const { mtimeMs, size } = statSync(path.join(ROOT, source), { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}

/** Writes the bundle beside and moves it into place, so that two starts at once both find a whole one. */
async function build(file, bundle) {
  const beside = `${bundle}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(beside, '');
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false;
    throw error;
  }
  const { build: bundleWith } = await import('esbuild');
  const { outputFiles, metafile } = await bundleWith({
    entryPoints: [file],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [OWN_SOURCES],
  });
  const stamps = Object.fromEntries(Object.keys(metafile.inputs).map((source) => [source, stampOf(source)]));
  writeFileSync(beside, `// ${JSON.stringify(stamps)}\n${outputFiles[0].text}`);
  renameSync(beside, bundle);
  return true;
}

/** Leaves packages and our scripts outside the bundle, and lets modules that read a file beside them find it. */
const OWN_SOURCES = {
  name: 'own-sources',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/[\w-]+\.mjs$/ }, ({ path: name, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, name)).href,
      external: true,
    }));
    build.onResolve({ filter: /^[^./@]|^@[^/]/ }, ({ path: name, importer, kind }) => {
      if (kind === 'entry-point' || importer.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
      return BUNDLED.has(name.split('/')[0]) ? undefined : { path: name, external: true };
    });
    // JSON.parse of a string takes half the time that compiling the same object does.
    build.onLoad({ filter: /\.json$/ }, ({ path: source }) => ({
      contents: `export default JSON.parse(${JSON.stringify(readFileSync(source, 'utf8'))});`,
      loader: 'js',
    }));
    build.onLoad({ filter: LARGE_OBJECT }, async ({ path: source }) => {
      const exported = Object.entries(await import(pathToFileURL(source).href));
      const contents = exported.map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
      );
      return { contents: contents.join('\n'), loader: 'js' };
    });
    build.onLoad({ filter: /\.m?ts$/ }, ({ path: source }) => {
      if (source.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
      const text = readFileSync(source, 'utf8');
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(source)));
      return { contents, loader: 'ts' };
    });
  },
};
