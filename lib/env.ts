import { z } from 'zod';

const TEN_MEGABYTES = 10 * 1024 * 1024;

const schema = z.object({
  DATABASE_URL: z.string().min(1, 'DATABASE_URL is not set: start with `npm start`, or name a PostgreSQL database.'),
  /** The address under which people and machines reach this desk; links in feeds are made from it. */
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  COPYDESK_NAME: z.string().min(1).default('Copydesk'),
  COPYDESK_MAX_DOCUMENT_BYTES: z.coerce.number().int().positive().default(TEN_MEGABYTES),
  /** The WebSub hub that feeds name and that is told of changes. */
  COPYDESK_WEBSUB_HUB: z.url().optional(),
  /** How many reverse proxies in front of the server add to X-Forwarded-For; 0 means that header is not believed. */
  COPYDESK_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** How many days back a new article is compared with stored ones; without it with all, at 0 with none. */
  COPYDESK_DUPLICATES_WINDOW_DAYS: z.coerce.number().int().min(0).optional(),
  /** Networks in CIDR notation that requests may go into beside the public ones (`lib/import/network/addresses.ts`). */
  COPYDESK_ALLOWED_NETWORKS: z.string().default(''),
  /** Where the owners of fetched sites can reach the desk: an address or an e-mail address, sent with every request. */
  COPYDESK_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, 'must be one word of plain letters')
    .optional(),
  /** Whether the server polls feeds itself; 0 where `npm run worker` does. */
  COPYDESK_WORKER: z.enum(['0', '1']).default('1'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Single sign-on'),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * Reads the settings of the environment, once.
 * @throws when one is missing or malformed, naming all of them
 */
export function env(): Env {
  if (!parsed) {
    const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
    const result = schema.safeParse(given);
    if (!result.success) throw new Error(`Settings are wrong.\n${z.prettifyError(result.error)}`);
    parsed = result.data;
  }
  return parsed;
}

/** The desk's public address without a trailing slash. */
export const baseUrl = (): string => env().NEXTAUTH_URL.replace(/\/+$/, '');
