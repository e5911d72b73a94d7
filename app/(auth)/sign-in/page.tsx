import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { providerName } from '@/lib/auth/oidc';
import { safeReturnPath } from '@/lib/auth/return-path';
import { currentActor } from '@/lib/auth/session';
import { baseUrl } from '@/lib/env';
import { sentenceFor } from './errors';
import { ProviderButton } from './provider-button';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type Parameters = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { callbackUrl, error } = await searchParams;
  const returnTo = safeReturnPath(one(callbackUrl), baseUrl());
  if (await currentActor()) redirect(returnTo as Route);
  const provider = providerName();
  const sentence = sentenceFor(one(error), provider);
  return (
    <Card title="Sign in" lead="Accounts are by invitation: ask an admin of this desk.">
      <div className="grid gap-4">
        {sentence && <Notice look="refused">{sentence}</Notice>}
        <SignInForm callbackUrl={returnTo} />
        {provider && <ProviderButton name={provider} callbackUrl={returnTo} />}
      </div>
    </Card>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
