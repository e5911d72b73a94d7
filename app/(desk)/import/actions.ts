'use server';

import type { PastedText } from '@/components/import/paste-form';
import { startImport } from '@/lib/import/commands';
import { stopImport } from '@/lib/import/uploads/commands';
import { intake, intakePage } from '@/lib/pipeline';
import { act } from '../act';

export async function startUploadAction() {
  return act((actor) => startImport(actor, 'upload'));
}

export async function pasteAction({ text, url, sourceName }: PastedText) {
  return act(async (actor) => {
    const started = await startImport(actor, 'paste');
    if (!started.ok) return started;
    return intake(actor, started.value, {
      name: 'pasted text',
      bytes: new TextEncoder().encode(text),
      charset: 'utf-8',
      url: url.trim() || undefined,
      sourceName: sourceName.trim() || undefined,
    });
  });
}

export async function fetchPageAction(url: string) {
  return act(async (actor) => {
    const started = await startImport(actor, 'page');
    return started.ok ? intakePage(actor, started.value, url) : started;
  });
}

export async function stopImportAction(importId: string) {
  return act((actor) => stopImport(actor, { importId }));
}
