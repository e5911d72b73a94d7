'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { TokenView } from '@/lib/import/api/view';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { CopyButton } from '../../ui/copy-button';
import { TextField } from '../../ui/field';
import { RefusalNotice } from '../../ui/refusal';
import { Ago } from '../../ui/timestamp';

/** The tokens that hold, how to use one, and making and revoking them. */
export function TokenDesk({
  tokens,
  now,
  address,
  create,
  revoke,
}: {
  tokens: TokenView[];
  now: number;
  address: string;
  create: (name: string) => Promise<Result<{ token: string }>>;
  revoke: (tokenId: string) => Promise<Result<void>>;
}) {
  const { run, report } = useActs();
  const [name, setName] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await run(() => create(name));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      setMade(result.ok ? result.value.token : null);
      if (result.ok) setName('');
    });
  };
  const take = (tokenId: string) =>
    start(async () => {
      const result = await run(() => revoke(tokenId));
      if (result) report(result, 'Revoked.');
    });
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      <form onSubmit={submit} className="grid gap-3">
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            className="min-w-60 grow"
            label="Name of the program"
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" look="primary" pending={pending}>
            Make a token
          </Button>
        </div>
        {refusal && <RefusalNotice refusal={refusal} />}
        {made && (
          <div role="status" className="grid gap-2 rounded-md border border-line p-3">
            <p>Copy it now: it is not shown again.</p>
            <code className="font-mono text-xs break-all">{made}</code>
            <div>
              <CopyButton text={made} what="the token" />
            </div>
          </div>
        )}
      </form>
      {tokens.length > 0 && (
        <Section title="Tokens that hold">
          <ul>
            {tokens.map((token) => (
              <li key={token.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2">
                <span dir="auto" className="font-medium">
                  {token.name}
                </span>
                <span className="text-xs text-muted">
                  made by {token.byName} <Ago iso={token.createdAt} now={now} />,{' '}
                  {token.lastUsedAt ? (
                    <>
                      last used <Ago iso={token.lastUsedAt} now={now} />
                    </>
                  ) : (
                    'never used'
                  )}
                </span>
                <Button size="small" look="plain" className="ms-auto" pending={pending} onClick={() => take(token.id)}>
                  Revoke
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Sending a document">
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunk p-3 font-mono text-xs">
          {exampleOf(address)}
        </pre>
        <p className="mt-2 text-xs text-muted">
          Described for machines at{' '}
          <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-2">
            /api/v1/openapi.json
          </a>
          .
        </p>
      </Section>
    </div>
  );
}

const exampleOf = (address: string) => `curl ${address}/api/v1/documents \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"title":"…","text":"…","url":"https://…"}'`;
