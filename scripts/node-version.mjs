// Read by any Node, however old: no syntax newer than modules, and nothing imported.

/** Ends the process with one line when this Node is too old to run us. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Copydesk needs Node 20.19 or newer, and this is ${process.version}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
