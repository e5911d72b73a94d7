/** Why a fetch gave no response that can be used; closed, so that what follows from each is decided in one place. */
export type FetchFailureKind =
  | 'refused-address'
  | 'unresolved'
  | 'unreachable'
  | 'insecure'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-response'
  | 'cancelled';

/** A fetch that failed; `message` is a sentence for the person who asked for it or looks after the source. */
export type FetchFailure = { kind: FetchFailureKind; message: string };

/** Carries a failure through code that can only throw (connectors, streams). */
export class FetchError extends Error {
  constructor(readonly failure: FetchFailure) {
    super(failure.message);
  }
}

/** Makes a failure as a refused result. */
export const failed = (kind: FetchFailureKind, message: string): { ok: false; error: FetchFailure } => ({
  ok: false,
  error: { kind, message },
});

const TIMEOUTS = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|ESOCKETTIMEDOUT)$/;
const UNRESOLVED = /^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/;
const TLS = /CERT|^ERR_TLS|^ERR_SSL|SIGNATURE|SELF_SIGNED|^EPROTO$/;
const GARBLED = /^(HPE_|UND_ERR_(REQ_|RES_)?CONTENT_LENGTH|Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR__ERROR|UND_ERR_INVALID)/;

/**
 * Says what an exception of the network means.
 * @param error of undici, of Node's sockets and streams, or a `FetchError`
 * @param host named in the sentence
 * @throws the error itself where it is none of the network's: a bug
 */
export function failureOf(error: unknown, host: string): FetchFailure {
  const known = within(error, (one) => one instanceof FetchError);
  if (known instanceof FetchError) return known.failure;
  const coded = within(error, (one) => codeOf(one) !== '');
  const code = codeOf(coded);
  if (TIMEOUTS.test(code)) return { kind: 'timeout', message: `${host} did not answer in time.` };
  if (/HEADERS?_OVERFLOW/.test(code)) return { kind: 'too-large', message: `${host} sent a head that is too large.` };
  if (UNRESOLVED.test(code))
    return { kind: 'unresolved', message: `There is no host called ${host}, or its name cannot be looked up now.` };
  if (TLS.test(code)) return { kind: 'insecure', message: `The secure connection to ${host} failed (${code}).` };
  if (GARBLED.test(code)) return { kind: 'bad-response', message: `What ${host} sent is broken (${code}).` };
  // The parser gives no code where what came is no HTTP at all.
  if (error instanceof Error && error.name === 'HTTPParserError') {
    return { kind: 'bad-response', message: `What ${host} sent is not HTTP.` };
  }
  if (code) return { kind: 'unreachable', message: `The connection to ${host} failed (${code}).` };
  throw error;
}

function within(error: unknown, fits: (error: unknown) => boolean): unknown {
  for (let [at, depth] = [error, 0]; at && depth < 8; depth++) {
    if (fits(at)) return at;
    const { cause, errors } = at as { cause?: unknown; errors?: unknown[] };
    at = cause ?? errors?.[0];
  }
  return null;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
