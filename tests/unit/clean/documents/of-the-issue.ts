import type { Sample } from './fates';

/** The cases that every scrape shows sooner or later, one each. */
export const OF_THE_ISSUE: Sample[] = [
  {
    name: 'a gallery with its counters between captions',
    joint: '\n',
    lines: `
title | Flood Waters Leave the Old Town of Carrow
caption | A street in Carrow on Sunday (Tom Reed/Lumen)
counter | 1 / 9
repeated-caption | A street in Carrow on Sunday (Tom Reed/Lumen)
counter | 2 / 9
body | Residents of Carrow swept mud from their doorsteps on Sunday as the river went back to its bed.
counter | 3 / 9
body | The mayor said that nobody had been hurt and that the bridge would be open again by Tuesday.
body | Insurers have sent eleven people to look at cellars, and the school stays closed this week.`,
  },
  {
    name: 'menu words glued together, and a section glued to a time and a count',
    lines: `
navigation* | HomeNewsEconomyOpinionSport
title | Salt Works of Perrin Bay Find a Buyer
timestamp-widget | Economy 3 May 2025 10:42 14 comments
body | A cooperative of forty families has bought the salt works of Perrin Bay for a symbolic crown.
body | The pans have lain dry since the company that ran them for a century went bankrupt in March.
body | The first harvest is expected in August if the spring stays as dry as it has been so far.`,
  },
  {
    name: 'a share bar printed above and below the text',
    joint: '\n',
    lines: `
title | Bakers of Lune Ask for Earlier Trams
share-bar | Share
share-bar | Facebook
share-bar | Twitter
share-bar | WhatsApp
body | The bakers of Lune want the first tram to leave at three in the morning instead of five.
body | They say that apprentices now walk for an hour in the dark and arrive too tired to work safely.
body | The transport office promised an answer by the end of the month and a trial in the autumn.
share-bar | Share
share-bar | Facebook
share-bar | Twitter
share-bar | WhatsApp`,
  },
  {
    name: 'read-also inserts between paragraphs, as a line and as a label with headlines',
    lines: `
title | Beekeepers Count Their Losses After Late Frost
body | Beekeepers in the Orsa hills lost a third of their colonies in the frost of the last April night.
read-also | Read also: Orchards open to volunteers for the spring pruning
body | The association has asked the province for sugar and for help with the transport of new queens.
read-also | Read also
read-also | Orchards open to volunteers for the spring pruning
read-also | A village school keeps its own hives on the roof
body | An inspector will visit every yard before the end of May and write a report for the council.`,
  },
  {
    name: 'the lead printed again below a caption',
    lines: `
title | Night Library Opens in a Former Signal Box
body | A library that opens at ten in the evening and closes at dawn began lending books on Friday.
body | Readers on the first night (Ana Quill/Lumen)
repeated-paragraph | A library that opens at ten in the evening and closes at dawn began lending books on Friday.
body | It stands in a signal box beside the freight line and is run by eleven retired railway workers.
body | Anyone may borrow three books and a lamp, provided that both are back before the next full moon.`,
  },
  {
    name: 'headlines of other stories after the end, with their times',
    lines: `
title | Divers Raise a Bell From the Wreck of the Constance
body | Divers have raised the bell of the Constance, which sank off Cape Harrow in a gale in 1887.
body | It weighs ninety kilograms and bears the name of the yard, the year and a line of a psalm.
body | The museum of the port will keep it in fresh water for two years before anyone may ring it.
related-stories | Latest news
related-stories | Cape Harrow lighthouse gets a new lamp
timestamp-widget | 2 hours ago
related-stories | Three crews share the rowing prize
timestamp-widget | 5 hours ago`,
  },
  {
    name: 'a poll as a statement printed twice',
    lines: `
title | Council Weighs a Ban on Leaf Blowers
body | The council of Aldmoor will vote next week on a ban of leaf blowers before nine in the morning.
body | Gardeners call it an insult to their trade, and people who work at night call it overdue at last.
poll | Leaf blowers should be banned from residential streets
poll | Leaf blowers should be banned from residential streets
poll | What do you think?`,
  },
  {
    name: 'a poll as a question with a prompt',
    lines: `
title | Council Weighs a Ban on Leaf Blowers
body | The council of Aldmoor will vote next week on a ban of leaf blowers before nine in the morning.
body | Gardeners call it an insult to their trade, and people who work at night call it overdue at last.
poll | Should leaf blowers be banned?
poll | Cast your vote`,
  },
  {
    name: 'a poll as a question with answers and a total',
    joint: '\n',
    lines: `
title | Council Weighs a Ban on Leaf Blowers
body | The council of Aldmoor will vote next week on a ban of leaf blowers before nine in the morning.
body | Gardeners call it an insult to their trade, and people who work at night call it overdue at last.
poll | Should leaf blowers be banned?
poll | Yes, everywhere
poll | Only before nine
poll | No
poll | 1,204 votes`,
  },
  {
    name: 'headline, caption twice, widget, counter, headline, caption twice',
    lines: `
title | Envoys of Both Banks Meet on the Bridge
caption | The envoys on the bridge at noon. (Office of the Governor)
repeated-caption | The envoys on the bridge at noon. (Office of the Governor)
widget | TT
counter | 20
repeated-title | Envoys of Both Banks Meet on the Bridge
repeated-caption | The envoys on the bridge at noon. (Office of the Governor)
repeated-caption | The envoys on the bridge at noon. (Office of the Governor)
body | ORSAVILLE — Envoys of both banks met on the bridge on Monday and agreed to open it to carts.
body | They will meet again in June to speak about customs, and about who pays for the new planks.`,
  },
  {
    name: 'a summary, and then the official statement in full',
    lines: `
title | Port Authority Lifts the Limit on Night Landings
body | The port authority said on Thursday that boats may land at night again from the first of June.
body | Statement from the port authority:
body | The port authority announces that boats may land at night again from the first of June.
body | The limit of ten landings that was set in March is lifted for boats of under thirty metres.
body | Masters are asked to show lights and to call the tower half an hour before they arrive.`,
  },
];
