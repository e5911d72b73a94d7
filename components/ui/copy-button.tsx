'use client';

import { useState } from 'react';
import { Button } from './button';
import { Check, icon } from './icon';

const Copy = icon('M9 9h11v11H9zM5.5 15H4V4h11v1.5');

const SHOWN_MS = 2_000;

/** Copies a text and says so. `what` names it: "Copy feed address". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const Icon = copied ? Check : Copy;
  return (
    <Button size="small" onClick={copy} aria-label={copied ? `Copied ${what}` : `Copy ${what}`} className="w-24">
      <Icon aria-hidden="true" className="size-3.5" />
      {copied ? 'Copied' : 'Copy'}
    </Button>
  );
}
