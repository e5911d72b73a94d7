import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const TEXT = { title: z.string().min(1), text: z.string().min(1) };
const FILE = z.strictObject({
  stories: z.array(z.strictObject({ subject: z.string().startsWith('medtop:'), ...TEXT })),
  nothing: z.array(z.strictObject(TEXT)),
});

const FOLDER = path.join(import.meta.dirname, 'stories');

const files = readdirSync(FOLDER).map((name) => ({
  lang: path.basename(name, '.json'),
  ...FILE.parse(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'))),
}));

/** Invented short reports: language, the subject that an editor would file them under, title and text. */
export const STORIES = files.flatMap(({ lang, stories }) => stories.map((story) => ({ lang, ...story })));

/** Invented texts that are about nothing that is filed anywhere. */
export const NOTHING = files.flatMap(({ lang, nothing }) => nothing.map((text) => ({ lang, ...text })));
