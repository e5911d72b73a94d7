/** What a call that may be refused gives back: a value, or a refusal that a person can act on. Bugs throw instead. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E };

/** Every reason for which the program refuses what somebody asked for. */
export type RefusalCode = keyof typeof REFUSALS;

/** A refusal: its code, the sentence for the person, and what the caller may need to show beside it. */
export type Refusal = { code: RefusalCode; message: string; details?: RefusalDetail[] };

/** Somebody else's change that stands in the way: who, what, when. */
export type RefusalDetail = { who: string; what: string; at: string };

/** The closed table of refusals: the sentence (what is wrong, what to do) and the HTTP status it answers with. */
export const REFUSALS = {
  'not-signed-in': { status: 401, sentence: 'You are not signed in. Sign in and try again.' },
  'wrong-credentials': { status: 401, sentence: 'E-mail or password is wrong. Check both and try again.' },
  'too-many-attempts': { status: 429, sentence: 'Too many failed sign-ins. Wait 15 minutes, then try again.' },
  'bad-token': {
    status: 401,
    sentence: 'The token is missing, wrong or revoked. Send it as “Authorization: Bearer TOKEN”; an admin makes one.',
  },
  forbidden: { status: 403, sentence: 'Your role does not allow this. Ask an admin for a role that does.' },
  'not-found': {
    status: 404,
    sentence: 'This does not exist, or no longer does. Go back to the list and open it again.',
  },
  stale: {
    status: 409,
    sentence: 'Somebody changed this since you opened it. Look at what changed, then apply yours again.',
  },
  'changed-since': {
    status: 409,
    sentence: 'This cannot be undone: it was changed again since. Undo the later change first.',
  },
  'already-undone': { status: 409, sentence: 'This was already undone. Nothing was changed.' },
  'nothing-to-undo': { status: 409, sentence: 'There is nothing of yours to undo. What others did is in the history.' },
  'not-undoable': { status: 409, sentence: 'This kind of change cannot be undone from here.' },
  'wrong-status': {
    status: 409,
    sentence: 'The article is not in a status that allows this. Reload to see where it is now.',
  },
  gate: {
    status: 409,
    sentence: 'The desk does not approve it like this. Mend it first, or have an admin change the settings.',
  },
  'not-a-pair': {
    status: 409,
    sentence: 'These two articles can no longer be merged. Reload to see where they are now.',
  },
  'invalid-input': {
    status: 400,
    sentence: 'Something in the form is missing or wrong. Correct it and send it again.',
  },
  'empty-document': { status: 422, sentence: 'The file has no text in it. Choose another file.' },
  'binary-document': { status: 422, sentence: 'The file is not text. Save it as plain text or HTML and try again.' },
  'nul-bytes': {
    status: 422,
    sentence: 'The text has NUL bytes in it, so it is damaged or not text. Save it again as UTF-8.',
  },
  'lone-surrogate': {
    status: 422,
    sentence: 'The text has broken characters (lone surrogates). Save it again as UTF-8.',
  },
  'undecodable-document': {
    status: 422,
    sentence: 'The bytes do not fit their declared encoding. Save the file as UTF-8.',
  },
  'too-large': {
    status: 413,
    sentence: 'The file is larger than the limit. Split it, or raise COPYDESK_MAX_DOCUMENT_BYTES.',
  },
  'unsupported-type': {
    status: 415,
    sentence: 'This kind of file is not read. Use .txt, .html, a feed, .jsonl, .csv, or a .zip of them.',
  },
  'fetch-failed': {
    status: 502,
    sentence: 'Nothing was fetched. Check the address, or try again later.',
  },
  'not-a-feed': {
    status: 422,
    sentence: 'This is not a feed. Give the address of an RSS, Atom or JSON feed, or of a page that links to one.',
  },
  'known-inlet': { status: 409, sentence: 'This feed is here already. Look for it among the sources.' },
  'known-webhook': { status: 409, sentence: 'This address is told already. Look for it in the list.' },
  'not-opml': { status: 422, sentence: 'There are no feeds in this file. Choose an OPML list with xmlUrl addresses.' },
  stopped: {
    status: 409,
    sentence: 'This import was stopped. What was taken in stays; bring the rest again if you want it.',
  },
  unreadable: { status: 422, sentence: 'The file could not be read. Check that it exists and that you may read it.' },
  'invitation-invalid': {
    status: 410,
    sentence: 'This invitation was used, withdrawn or has expired. Ask an admin for a new one.',
  },
  'email-taken': { status: 409, sentence: 'Somebody with this e-mail address is here already. Use another address.' },
  'weak-password': { status: 400, sentence: 'Choose another password, of at least 12 characters.' },
  'wrong-password': { status: 403, sentence: 'The current password is wrong. Nothing was changed; type it again.' },
  'already-set-up': {
    status: 409,
    sentence: 'This desk has people already. Ask one of its admins for an invitation.',
  },
  'bad-rule': { status: 422, sentence: 'Nothing was saved; change the rule and try again.' },
  'last-admin': { status: 409, sentence: 'This is the last admin. Make somebody else an admin first.' },
} as const satisfies Record<string, { status: number; sentence: string }>;

/** Wraps a value as the good outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/**
 * Makes a refusal of the table.
 * @param code which one
 * @param particulars a sentence put before the table's own (a name, a count), and others' changes in the way
 */
export function refuse(
  code: RefusalCode,
  particulars: { about?: string; details?: RefusalDetail[] } = {},
): { ok: false; error: Refusal } {
  const { sentence } = REFUSALS[code];
  const message = particulars.about ? `${particulars.about} ${sentence}` : sentence;
  return {
    ok: false,
    error: particulars.details ? { code, message, details: particulars.details } : { code, message },
  };
}

/** The HTTP status that a refusal answers with. */
export const httpStatus = (refusal: Refusal): number => REFUSALS[refusal.code].status;
