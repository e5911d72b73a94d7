import { isByline } from '../byline';
import { isDatelineAlone } from '../dateline';
import { type Line, leadsOn } from '../line';
import { beginsWith, listed, mentions } from '../wording';

const OPENING = beginsWith(
  listed(`
  Reporting by | Additional reporting by | Writing by | Editing by | Edited by | Compiled by | Translated by | Translation by
  Photography by | Photographs by | Graphics by | Research by | Produced by | With reporting by | With files from
  تحرير | إعداد | ترجمة | شارك في التغطية | شارك في التغطية الصحفية
  Rédigé par | Reportage de | Édité par | Traduit par | Avec la contribution de
  Reporte de | Información de | Editado por | Traducido por | Con información de
  Bearbeitet von | Redaktion | Mitarbeit | Übersetzt von | Redigiert von
  Reportagem de | Edição de | Tradução de | Com informações de | Servizio di | A cura di | Traduzione di
  Редактор | Редактирование | Перевод | При участии | Haberi hazırlayan | Düzenleyen | Çeviri | ویرایش | ترجمه | تنظیم
`),
);
const SAID = mentions(
  listed(`
  contributed to this report | contributed to this article | contributed to this story | contributed reporting
  a contribué à cet article | contribuyó con este reportaje | contribuyó a este informe | hat zu diesem bericht beigetragen
  contribuiu para esta reportagem | ha contribuito a questo articolo
`),
);
const MAX_CREDIT_WORDS = 60;

/** An agency's name alone in brackets, as it closes a wire story. */
const AGENCY_ALONE = /^[([][^()[\]]{2,40}[)\]]$/u;

/**
 * Whether a line recurs because every story has one: a dateline, a byline, a credit such as `Reporting by …; Editing by …`, or words
 * that lead on to what follows, such as `Statement from the ministry:`. However often it is seen, it belongs to the story.
 */
export const isOfTheStory = (line: Line): boolean =>
  isDatelineAlone(line.text) ||
  isByline(line) ||
  leadsOn(line) ||
  AGENCY_ALONE.test(line.text) ||
  (line.words <= MAX_CREDIT_WORDS && (OPENING(line.key) !== null || SAID(line.key) !== null));
