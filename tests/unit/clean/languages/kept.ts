import type { ResidueKind } from '../../../../lib/articles/residue-kinds';
import type { Place } from './frames';

/** Lines that resemble a kind of residue and are the story's, by kind and by where they stand; all stand in the English story. */
export const KEPT: Partial<Record<ResidueKind, Partial<Record<Place, string[]>>>> = {
  'repeated-title': {
    inside: [
      'Island Ferry Returns',
      'Island ferry returns to service after a winter of repairs, the office said, and with a new captain.',
    ],
    below: ['Island Ferry Returns to Service After a Winter of Repairs — a timeline of the work'],
  },
  'repeated-caption': { inside: ['The ferry leaves its dock.', 'Photo: Ines Vale / Lumen Images'] },
  'picture-caption': {
    inside: [
      'Photo: Ines Vale / Lumen Images',
      '(Ines Vale/Reuters)',
      'The ferry leaves its dock.\n\nPhoto: Ines Vale',
      'The minister for ports resigned on Monday, his office said. (Reuters)',
      'The minister for ports resigned on Monday, his office said. – AFP',
      'The first crossing was free for islanders. Tickets: from 3 June at the harbour office.',
      'They printed what he had said beside the photo: that the shafts were older than the ship.',
      'She showed the court a letter and a picture. Photo: he says it is a fake. Letter: he says nothing.',
      'The crew has two captains now, each for a week. Morning/Evening shifts begin in June.',
      '- The ferry at its dock on Monday. Photo: Ines Vale',
      '“Nobody asked for a picture. Credit: that is all they wanted,” she said of the owners.',
      'The bank gave the harbour a loan in May. Credit: 40,000 crowns',
    ],
    below: [
      'Islanders wait on the quay on Monday morning. Photo: Ines Vale / Lumen Images',
      'Cover picture: the ferry on Monday. Photograph by Ines Vale',
      'Photography by Ines Vale; graphics by Jonas Feld',
      'Photos: Ines Vale, Lumen Images',
    ],
    between: ['Islanders wait on the quay on Monday morning. Photo: Ines Vale / Lumen Images'],
  },
  widget: { inside: ['Listen', 'Print', 'Text size matters, said the designer of the timetable.', 'Tt'.repeat(4)] },
  counter: {
    inside: [
      '1945',
      '2',
      '101.8',
      '20 people',
      'Three comments from the gallery',
      '١٩٤٥',
      'Rovers 2 Athletic 1',
      '7/10',
    ],
    below: ['Rovers 2, Athletic 1', 'United 0, Town 4', 'Final score: 3-1'],
  },
  'section-label': { inside: ['Culture', 'Economy', 'Background', 'الخلفية', 'Contexte'], below: ['Background'] },
  'source-link': {
    inside: [
      'Source: Ministry of Ports',
      'A source at the port said that the shafts were older than the ship.',
      'Source of the leak found',
      'Fuentes del puerto dijeron que los ejes eran más viejos que el barco.',
    ],
    below: [
      'A source close to the talks confirmed it on condition of anonymity.',
      'Sources said the crew had been told.',
    ],
  },
  poll: {
    inside: [
      'A poll of 1,200 islanders found that 61 percent want free ferries.',
      'Should ferries be free? The minister will not say.',
      'Do you agree with the minister?',
      'Yes.',
      'What do you think of the new timetable?',
    ],
    below: [
      'Venn: Would you do it again?\n\nFeld: Yes, at once.',
      'Would you do it again?\n\nYes.',
      'The vote was close: 45 percent were for and 43 percent against.',
      'What do you think the sea will do next?',
    ],
  },
  'share-bar': {
    inside: [
      'Share prices of the ferry company rose by four percent on Monday.',
      'Facebook said that it would share the data with the port.',
      'Shares',
      'Share of the market',
      '- Facebook\n\n- Twitter',
      'Email from the captain: the shafts are in.',
      'Teilen ist schön, sagte der Kapitän.',
    ],
  },
  navigation: {
    inside: ['Home', 'The way home', 'Home and away', 'Menu', 'Search and rescue'],
    below: ['They went home by bus in the evening, he said.'],
  },
  'related-stories': {
    inside: [
      'Related claims',
      'The most read book on the island is the timetable.',
      'Latest',
      'More in sorrow than in anger',
    ],
    below: [
      'Results:\n\nRovers Beat Athletic in the Final Minute\n\nUnited Lose Again at the Old Ground\n\nHarbour Town Draw With City Away',
      'The stones lie under the water\n\nand nobody has counted them\n\nand nobody will count them now',
      '- Wash the fish in cold water\n\n- Salt it on both sides\n\n- Leave it in the wind for a day',
    ],
  },
  promotion: {
    inside: [
      'Subscribers to the island newsletter had been told of the delay in March.',
      '“Sign up for our newsletter,” the poster said.',
      'The newsletter of the parish had warned of it for years, and nobody had read it.',
      'Join us or sink, the mutineers wrote.',
      'Follow the coast road to the chapel.',
      'The app lets passengers follow the ferry on a map, and 4,000 have downloaded it.',
    ],
  },
  advertisement: {
    inside: [
      'The advertisement was placed in three papers.',
      'Advertisement rules tightened',
      'Ads on the ferry’s hull earned the company 40,000 crowns.',
      'La publicité sur le bac rapporte peu, selon le port.',
    ],
  },
  'cookie-notice': {
    inside: [
      'The bakery sells cookies in the shape of the ferry.',
      'Browsers will block third-party cookies from next year, the regulator said.',
      'The company admitted that its site had placed cookies on phones of passengers without asking them.',
      '“We use cookies to bribe the gulls,” the cook said.',
    ],
  },
  comments: {
    inside: ['The minister declined to comment.', 'Comments', 'Comment: the harbour deserves better'],
    below: [
      'He made no further comment on the matter before boarding the ferry.',
      'The office did not reply to requests for comment.',
    ],
  },
  'tag-list': {
    inside: ['Topics of the talks', 'Tags on the sheep were read by radio.'],
    below: [
      'The talks covered three topics: ports, fish and weather.',
      'Topics: what the ministers will talk about in June, and what they will not.',
    ],
  },
  'author-box': {
    below: [
      'Reporting by Clara Venn; editing by Jonas Feld',
      'Clara Venn contributed reporting.',
      'Anyone who saw the boat can reach him at the harbour office, the captain said.',
      'Feld is a correspondent of the island weekly and was on board when the engine failed.',
    ],
  },
  'copyright-line': {
    inside: [
      'The court ruled that the copyright had lapsed in 1985.',
      '© Agnes Thorpe',
      'She held all rights to the recording, the court found, until her death in 1985.',
      'Copyright in the charts passed to the museum.',
    ],
  },
  pagination: { inside: ['Next', 'Page one of the agreement lists the ports.', 'Next stop: the mainland', 'Weiter'] },
  'timestamp-widget': {
    inside: [
      '12 May 2025',
      'Monday, 12 May',
      '09:40',
      'Two hours ago the harbour was still closed.',
      'قبل ساعتين كان الميناء مغلقا.',
    ],
  },
  'appeared-first-on': {
    inside: ['His first novel was published first in Valmere.'],
    below: [
      'The story was published first in a parish magazine, she recalled.',
      'Her first report appeared in the Gazette.',
    ],
  },
  'read-also': {
    inside: [
      'Read the small print, lawyers say, before you sign.',
      'More: the new crew',
      'They also read the letter aloud.',
      'Watch: what happened next',
      'See also section four of the agreement, on tides.',
      'Related: a word that the lawyers fought over for a year.',
    ],
  },
  'repeated-paragraph': {
    inside: [
      'The ferry goes, the ferry comes.\n\nNobody counts the waves.\n\nThe ferry goes, the ferry comes.',
      'Vale: Yes.\n\nWhy did it take so long?\n\nVale: Yes.',
      'Statement from the harbour office:\n\nThe harbour office announces that the ferry will run again from the first week of June.',
    ],
  },
};

/** Short lines of the trade that no rule may touch wherever they stand between paragraphs or after the last. */
export const ALWAYS_KEPT = [
  'VALMERE, May 3 (Meridian Press) —',
  'What the engineers found',
  'Q: Why did it take so long?',
  'Clara Venn:',
  'Statement from the harbour office:',
  'بيان صادر عن إدارة الميناء:',
  'Déclaration de la capitainerie :',
  '- New shafts',
  '1. Check the hull',
  '(Reporting by Clara Venn; Editing by Jonas Feld)',
  '***',
  'And nobody will count them now,',
  '“We sail,” he said.',
  '45 percent',
  'ENDS',
];
