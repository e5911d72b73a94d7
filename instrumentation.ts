/** Runs once, before the server answers its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteEveryPeer } = await import('@/lib/auth/peer-address');
  noteEveryPeer();
}
