// Builds of the web application, kept by the hash of what they were made from: an unchanged source is never built twice, and a
// server goes on running from its own build while another one is made.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentHash } from './content-hash.mjs';
import { takeLock } from './lock.mjs';
import { DATA, installed, ROOT } from './paths.mjs';
import { generateClient } from './prisma.mjs';
import { run } from './processes.mjs';

const BUILDS = path.join(DATA, 'builds');
const CLIENT = 'lib/db/generated';
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma'];
/** Files at the top that a build does not read. */
const NOT_BUILT = [
  'next-env.d.ts',
  'package.json',
  'biome.json',
  'vitest.config.ts',
  'playwright.config.ts',
  'prisma.config.ts',
];
/** Builds kept for going back and forth between versions. */
const KEPT_BUILDS = 3;

/** A step that failed, with what it printed. */
export class BuildFailure extends Error {}

/** Writes the database client, unless it is there and the schema has not changed. */
export async function ensureClient() {
  const stampFile = path.join(DATA, 'client.stamp');
  const stamp = contentHash(ROOT, ['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  const current = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (current && existsSync(path.join(ROOT, CLIENT, 'client.ts'))) return;
  const { code, output } = await generateClient();
  if (code !== 0) throw new BuildFailure(output);
  mkdirSync(DATA, { recursive: true, mode: 0o711 });
  writeFileSync(stampFile, stamp);
}

/**
 * Builds the application, unless this very source was built before.
 * @returns {Promise<string>} the folder of the build, with its server.js
 * @throws {BuildFailure}
 */
export async function ensureBuild() {
  const build = path.join(BUILDS, sourceHash());
  const release = await waitForLock(path.join(DATA, 'build.lock'));
  try {
    if (!existsSync(build)) await makeBuild(build);
    const now = new Date();
    utimesSync(build, now, now);
    removeOldBuilds();
  } finally {
    release();
  }
  return build;
}

/** @param {string} build */
async function makeBuild(build) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await run(installed('next'), ['build'], { cwd: ROOT, env });
  if (code !== 0) throw new BuildFailure(output);
  const standalone = path.join(ROOT, '.next/standalone');
  // Next leaves these two to a CDN. Settings come from the environment that the server is started with, not from the build's.
  cpSync(path.join(ROOT, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
  if (existsSync(path.join(ROOT, 'public')))
    cpSync(path.join(ROOT, 'public'), path.join(standalone, 'public'), { recursive: true });
  for (const name of readdirSync(standalone)) if (name.startsWith('.env')) rmSync(path.join(standalone, name));
  mkdirSync(BUILDS, { recursive: true, mode: 0o711 });
  renameSync(standalone, build);
}

function sourceHash() {
  const top = readdirSync(ROOT).filter((name) => /\.(c|m)?[jt]sx?$|\.json$/.test(name) && !name.startsWith('.'));
  const publicSettings = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  const salt = JSON.stringify([process.version, process.platform, process.arch, publicSettings.sort()]);
  return contentHash(ROOT, [...SOURCE_FOLDERS, ...top], { except: [CLIENT, ...NOT_BUILT], salt }).slice(0, 24);
}

function removeOldBuilds() {
  const builds = readdirSync(BUILDS).map((name) => path.join(BUILDS, name));
  const newestFirst = builds.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of newestFirst.slice(KEPT_BUILDS)) {
    const lock = takeLock(path.join(old, 'serving.lock'), 'removing');
    if (lock.taken) rmSync(old, { recursive: true });
  }
}

/** @param {string} file */
async function waitForLock(file) {
  for (let told = false; ; told = true) {
    const lock = takeLock(file, 'a build');
    if (lock.taken) return lock.release;
    if (!told) console.log(`Another build of this checkout is running (process ${lock.holder.pid}); waiting for it.`);
    await sleep(500);
  }
}
