/** Runs once, before the server answers its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteEveryPeer } = await import('@/lib/auth/peer-address');
  noteEveryPeer();
  await startPolling();
  // Beside the first requests: nothing waits for it, and where all is filled it is one look.
  const { fillAddressKeys } = await import('@/lib/duplicates/address/store');
  fillAddressKeys().catch((error) => console.error('Address keys of older articles could not be filled:', error));
  // In development the routes answer, so that a change of the code is seen.
  if (process.env.NODE_ENV !== 'production') return;
  const { standInFront } = await import('@/lib/publish/serve/in-front');
  const { serveFromMemory } = await import('@/lib/publish/serve/queries');
  standInFront(serveFromMemory().answer);
}

/** The server polls feeds itself, unless a worker of its own does. */
async function startPolling() {
  const { env } = await import('@/lib/env');
  if (env().COPYDESK_WORKER === '0') return;
  const { keepWorking } = await import('@/lib/jobs/worker');
  keepWorking();
}
