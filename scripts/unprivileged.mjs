// PostgreSQL refuses to run as root. This finds another way to run it, without asking anything of the machine.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';

/** In a user namespace of its own the server sees itself as "nobody", while its files stay ours. */
const USER_NAMESPACE = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];
/** Where root keeps programs and data of a user who cannot reach the checkout. It survives a restart, unlike a temporary folder. */
const OUTSIDE = '/var/lib/copydesk';

/**
 * @typedef {object} Place where and as whom PostgreSQL runs
 * @property {string[]} prefix words before the command
 * @property {{ uid: number, gid: number } | undefined} user whom to become, if anybody
 * @property {string} programs the folder with bin/ and lib/
 * @property {string} pgData the data directory
 */

/**
 * @param {string} programs PostgreSQL's own files
 * @param {string} dataDir where its data should be
 * @param {{ namespaces?: boolean }} [options] `namespaces: false` as on machines that forbid user namespaces
 * @returns {Place}
 */
export function unprivilegedPlace(
  programs,
  dataDir,
  { namespaces = process.env.COPYDESK_USER_NAMESPACES !== '0' } = {},
) {
  const here = { prefix: [], user: undefined, programs, pgData: path.join(dataDir, 'pg') };
  if (process.getuid?.() !== 0) return here;
  // Data that was once put outside stays there, so that no start finds an empty database in its place.
  const outside = outsideOf(dataDir);
  const usual = outside ? { ...here, pgData: path.join(outside, 'pg') } : here;
  // Started by root once, a checkout of somebody else stays theirs.
  const owner = ownerOf(usual.pgData);
  if (owner && canReach(owner, programs) && canReach(owner, usual.pgData)) return { ...usual, user: owner };
  const [unshare, ...flags] = USER_NAMESPACE;
  if (namespaces && spawnSync(unshare, [...flags, 'true']).status === 0) return { ...usual, prefix: USER_NAMESPACE };

  const user = ordinaryUser();
  if (!outside && canReach(user, programs) && canReach(user, dataDir)) return { ...here, user };
  if (existsSync(here.pgData)) {
    throw new Problem(
      `PostgreSQL does not run as root here, and ${user.name} cannot reach ${here.pgData}. Move the checkout out of private folders, or set DATABASE_URL.`,
    );
  }
  return placeOutside(outside ?? newOutside(dataDir), programs, user);
}

/**
 * Gives the user that PostgreSQL runs as what it needs, including data of another user: a checkout may have been moved to a machine
 * with other means.
 * @param {string} entry a file or folder
 * @param {Place} place
 */
export function giveTo(entry, { user }) {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = user ?? { uid: 0, gid: 0 };
  const { uid: owner } = statSync(entry);
  if (owner === uid) return;
  if (spawnSync('chown', ['-R', `${uid}:${gid}`, entry]).status !== 0) chownSync(entry, uid, gid);
}

/**
 * Whose data it is, if there is any and it is not root's.
 * @param {string} pgData
 */
function ownerOf(pgData) {
  if (!existsSync(pgData)) return undefined;
  const { uid, gid } = statSync(pgData);
  return uid === 0 ? undefined : { uid, gid };
}

/** @param {string} dataDir */
function outsideOf(dataDir) {
  const pointer = path.join(dataDir, 'outside');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8') : undefined;
}

/** @param {string} dataDir */
function newOutside(dataDir) {
  const outside = path.join(OUTSIDE, randomBytes(8).toString('hex'));
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  writeFileSync(path.join(dataDir, 'outside'), outside);
  return outside;
}

/**
 * @param {string} outside
 * @param {string} programs
 * @param {ReturnType<typeof ordinaryUser>} user
 * @returns {Place}
 */
function placeOutside(outside, programs, user) {
  const copy = path.join(outside, path.basename(path.dirname(programs)));
  if (!existsSync(copy)) cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  return { prefix: [], user, programs: copy, pgData: path.join(outside, 'pg') };
}

function ordinaryUser() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Problem(
    'PostgreSQL does not run as root, and this machine has no other user for it. Set DATABASE_URL, or start as an ordinary user.',
  );
}

/**
 * @param {{ uid: number, gid: number }} user
 * @param {string} folder
 */
function canReach({ uid, gid }, folder) {
  return spawnSync('test', ['-x', folder], { uid, gid, cwd: '/' }).status === 0;
}
