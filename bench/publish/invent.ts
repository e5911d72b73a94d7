import type { Channel, Withdrawn } from '../../lib/publish/feeds/channel';
import type { Item } from '../../lib/publish/item';
import { topicAddresses } from '../../lib/publish/topic-scheme';

const TITLES = {
  English: (at: number) => `Harbour “reopens” & ferries <return>, day ${at}`,
  Arabic: (at: number) => `عودة العبّارات إلى الميناء بعد «العاصفة»، اليوم ${at}`,
  emoji: (at: number) => `🚢🇵🇹 Ferries 👩‍👩‍👧 are 🔙 – day ${at} 😀`,
} as const;
export const WORDINGS = Object.keys(TITLES) as (keyof typeof TITLES)[];

const guidOf = (at: number) => `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const DESK = 'https://desk.example';
/** Not whole minutes, so that no two stories have one date. */
const CORRECTED_AFTER_MS = 1_817_000;
const START = Date.parse('2026-03-02T09:30:00Z');

/** Invented stories, newest first; every seventh was corrected, and they have everything that an item can have. */
export const inventItems = (wording: keyof typeof TITLES, count: number): Item[] =>
  Array.from({ length: count }, (_, at) => {
    // Every tenth went out in one step with the one before it.
    const moment = new Date(START - (at % 10 === 1 ? at - 1 : at) * 60_000);
    const title = TITLES[wording](at);
    const corrected = at % 7 === 3;
    return {
      ...{ guid: guidOf(at), address: `${DESK}/stories/${guidOf(at).slice(9)}`, title, dek: null },
      ...{ byline: 'Ana Pires & Luís Sá', dateline: 'LISBON', lang: wording === 'Arabic' ? 'ar' : 'en' },
      dir: null,
      issuedAt: new Date(moment.getTime() - 3_600_000),
      firstPublishedAt: moment,
      changedAt: corrected ? new Date(moment.getTime() + CORRECTED_AFTER_MS) : moment,
      summary: `${title}: the first boat left at dawn.`,
      html: `<p dir="auto">${title.replace(/[<>&]/g, '')} The first boat left at dawn.</p>\n<ul><li dir="auto">one</li></ul>`,
      images: [],
      picture: { address: 'https://img.example/a.jpg?w=1&h=2', caption: 'A ferry', credit: 'Jo Berg / Wire' },
      topics: [
        { id: 'medtop:20000022', label: 'classical music', ...topicAddresses('medtop:20000022', DESK) },
        { id: 'regions:0001', label: 'our town', ...topicAddresses('regions:0001', DESK) },
      ],
      credits: [
        { name: 'First Wire', site: 'https://first.example/', address: 'https://first.example/ferry?a=1&b=2' },
        { name: 'The Gazette', site: null, address: null },
      ],
      corrections: corrected ? [{ at: new Date(moment.getTime() + CORRECTED_AFTER_MS), note: 'It was <Monday>.' }] : [],
    };
  });

/** Stories that left the feed: withdrawn, and merged into another. */
export const inventWithdrawn = (): Withdrawn[] =>
  [null, guidOf(1)].map((into, at) => ({
    ...{ guid: guidOf(900_000 + at), address: `${DESK}/stories/${guidOf(900_000 + at).slice(9)}`, lang: 'en', into },
    withdrawnAt: new Date(START + 7_200_000),
  }));

/** What the feed says about itself in a format. */
export const inventChannel = (file: string): Channel => ({
  ...{ title: 'The Desk & Co', description: 'The latest', publisher: 'The Desk & Co', id: `${DESK}/feeds/all` },
  ...{ address: `${DESK}/`, selfAddress: `${DESK}/feeds/all/${file}`, hub: 'https://hub.example/' },
  changedAt: new Date(START + 7_200_000),
  archive: {
    ...{ isArchive: false, current: `${DESK}/feeds/all/${file}`, next: null },
    previous: `${DESK}/feeds/all/2026-03-01/${file}`,
  },
});
