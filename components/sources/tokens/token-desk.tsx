'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { TokenView } from '@/lib/import/api/view';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { CopyButton } from '../../ui/copy-button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
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
  const [asking, setAsking] = useState<TokenView | null>(null);
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
  const take = ({ id, name }: TokenView) => {
    setAsking(null);
    start(async () => {
      const result = await run(() => revoke(id));
      if (result) report(result, `Revoked ${quoted(name)}.`);
    });
  };
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
          <Notice look="done" actions={<CopyButton text={made} what="the token" />}>
            <p>The token, shown only now.</p>
            <p className="mt-1 font-mono text-xs break-all">{made}</p>
          </Notice>
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
                <Button
                  size="small"
                  look="plain"
                  className="ms-auto"
                  pending={pending}
                  aria-label={`Revoke “${token.name}”`}
                  onClick={() => setAsking(token)}
                >
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
      <Dialog open={asking !== null} onClose={() => setAsking(null)} title="Revoke this token?">
        <p className="mb-3 text-muted">
          The program <span dir="auto">“{asking?.name}”</span> can send nothing more. This is final; what it sent stays.
        </p>
        <DialogActions>
          <Button onClick={() => setAsking(null)}>Keep it</Button>
          <Button look="danger" data-autofocus onClick={() => asking && take(asking)}>
            Revoke
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}

const exampleOf = (address: string) => `curl ${address}/api/v1/documents \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"title":"…","text":"…","url":"https://…"}'`;
