import { oncePerLine } from './line';

/** Verbs that report what somebody says; those that pages use of themselves (“the news, explained”) are left out. */
const VERB =
  'says|said|admits|admitted|advises|advised|warns|warned|recalls|recalled|sagt|sagte|sagten|erklärte|bat|rät|warnt|warnte|meint|meinte|affirme|déclare|déclaré|raconte|répète|conseille|prévient|dice|dijo|explicó|afirmó|gritó|aconseja|advierte|advirtió|señaló|diz|disse|afirmou|explicou|detto|racconta|avverte|говорит|сказал|сказала|сообщил|сообщила|пояснил|пояснила|zegt|zei|säger|sade|sier|siger|sagde|mówi|powiedział|powiedziała|قال|قالت|يقول|تقول|گفت';

/** The verb stands soon behind a comma, before or after who speaks; in Chinese no spaces part the words. */
const REPORTED = new RegExp(
  `[,،]["”»]?\\s(?:[^\\s,،.!?;:]+\\s){0,9}(?:${VERB})(?!\\p{L})|，[^，。！？]{0,10}(?:说|說|表示)`,
  'iu',
);

/** Whether the line is a sentence that reports what somebody says, which a page never does where it speaks for itself. */
export const isReported = oncePerLine((line) => line.endsSentence && REPORTED.test(line.text));
