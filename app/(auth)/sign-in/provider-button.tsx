'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Goes to the identity provider. Needs scripts: next-auth asks for its own token against forged forms first. */
export function ProviderButton({ name, callbackUrl }: { name: string; callbackUrl: string }) {
  const [pending, setPending] = useState(false);
  const go = async () => {
    setPending(true);
    await signIn('oidc', { callbackUrl });
  };
  return (
    <Button onClick={go} pending={pending} className="w-full justify-center">
      Sign in with {name}
    </Button>
  );
}
