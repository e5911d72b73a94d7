import type { Sample } from './fates';

/** Pages of invented outlets, each with its furniture in another order. */
export const OUTLETS: Sample[] = [
  {
    name: 'a portal with label, byline, date, share count and tags',
    lines: `
section-label | Science
title | Telescope on the Moor Hears a Second Pulse
byline | By Nora Fell
timestamp-widget | May 3, 2025 10:42 AM
counter | 214 shares
body | The radio telescope on Harl Moor has heard a second pulse from the star that it has watched since March.
body | Its keepers say that the signal lasted eleven seconds and came a day later than the first had led them to expect.
body | A team in the south will point its own dish at the star from Thursday and compare the records.
tag-list | Tags: astronomy, Harl Moor, radio
copyright-line | © 2025 The Moor Observer. All rights reserved.`,
  },
  {
    name: 'a mobile page with breadcrumbs, reading time and app promotion',
    joint: '\n',
    lines: `
navigation* | Home > Money > Housing
title | Rents Fall in Brennick for the First Time in a Decade
timestamp-widget | 4 min read
share-bar | Share on Facebook
share-bar | Share on X
body | Rents in Brennick fell by two percent in the first quarter, the statistics office said on Wednesday.
promotion | Download our app to get breaking news first
body | Landlords blame the new tram line, which lets people live further out and still be at work by eight.
advertisement | Advertisement
body | Tenants' groups said that the fall had come too late for those who had already left the town.
navigation | Back to top`,
  },
  {
    name: 'a blog with an author box, comments and the words of its software',
    lines: `
title | What I Learned From a Year of Mending Clocks
byline | by Ada Holm
body | I had never opened a clock when the old man next door put a box of them on my kitchen table.
body | The first thing that one learns is that dust weighs more than one thinks, and that oil is worse.
body | By spring eleven of them ran, and two kept time with each other through a whole night of frost.
appeared-first-on | The post What I Learned From a Year of Mending Clocks appeared first on Slow Hands.
author-box | About the author
author-box | Ada Holm writes about small machines.
comments | 2 comments
comments | Jo says:
comments | I still have the clock you mended for us.
comments | Reply
comments | Ann says:
comments | Dust and oil, how true that is.
comments | Reply
comments | Leave a comment`,
  },
  {
    name: 'a wire page without blank lines, the credit alone on its line',
    joint: '\n',
    lines: `
title | Valmere Reopens Its Northern Border Crossing
caption | Lorries wait at the northern crossing on Tuesday.
caption | Photo: Ines Vale / Lumen Images
body | VALMERE, May 6 (Meridian Press) — Valmere reopened its northern border crossing on Tuesday after nine weeks.
body | About two hundred lorries had waited on the road since the weekend, some with fruit that had to be thrown away.
body | The customs office said that it would work through the night until the road was clear again.
source-link | Source: Meridian Press »`,
  },
  {
    name: 'a magazine with a dek, a credit line and a list at the end',
    lines: `
title | The Last Ropemakers of Tarn Street
dek | Four brothers still twist hemp by hand, and the navy has begun to call again
byline | By Lena Ruud
caption | The brothers in their shed (Photo by Lena Ruud / AFP)
body | On Tarn Street one hears the ropewalk before one smells it, a low hum that stops only for dinner.
body | The oldest of the four brothers began at nine years of age, when the shed was twice as long as it is today.
body | Hemp comes twice a year from the valley, and the tar still comes in the same barrels as it did then.
related-stories | More from Lena Ruud
related-stories | A winter with the ice cutters of Lake Orsa
related-stories | Who owns the bells of a drowned village`,
  },
  {
    name: 'a live page whose times are part of the text',
    lines: `
title | Storm Agda as It Happened
body | 09:40
body | The bridge at Carrow has been closed to high vehicles, the road office says, until further notice.
body | 10:15
body | Trains between Carrow and the coast are running an hour late because of trees on the line.
body | 11:02
body | The wind has passed its peak, according to the weather office, and will fall through the afternoon.`,
  },
  {
    name: 'an interview with speakers, questions and short answers',
    lines: `
title | The Diver Who Found the Bell Speaks
body | Tomas Erl has dived off Cape Harrow for thirty years, and in March he found what he was looking for.
body | Did you know at once what it was?
body | Yes.
body | What did you do?
body | I put my hand on it and waited until my heart was quiet again, and then I went up slowly.
body | Would you go down again?
body | No.`,
  },
  {
    name: 'a recipe with numbered steps and amounts',
    lines: `
title | Flatbread as They Bake It on the Orsa Farms
body | The dough needs a night in a cool place and nothing else that a kitchen does not have already.
body | 500 g rye flour
body | 1 tbsp salt
body | 1. Mix the flour and the salt with water
body | 2. Leave it overnight in a cool place
body | 3. Bake it on a hot stone until it is brown
body | It keeps for a month, wrapped in a cloth, if nobody in the house knows where it is kept.`,
  },
  {
    name: 'results of a sports day',
    lines: `
title | Rovers Win the Harbour Cup on the Last Day
body | Rovers won the harbour cup on Saturday with a goal in the last minute of the last match of the season.
body | Results:
body | Rovers 2 Athletic 1
body | United 0 Town 4
body | Table:
body | 1. Rovers 41
body | 2. Town 39
body | 3. Athletic 30`,
  },
  {
    name: 'a story about cookies, newsletters, polls and share prices',
    lines: `
title | Regulator Fines Shop Over Cookies and Newsletters
body | The regulator fined a shop on Monday because its site set cookies before anyone had agreed to them.
body | It also sent its newsletter to people who had never signed up for it, eleven thousand of them in all.
body | Shares of the company fell by four percent, and a poll found that half of its customers would leave.
body | “We use cookies like everybody else,” its director said, and promised a page about privacy.`,
  },
  {
    name: 'a page whose end is a form, a notice and three buttons',
    lines: `
title | Village Votes to Keep Its Only Shop
body | The village of Upper Orsa voted on Sunday to keep its only shop open with money of its own.
body | Two hundred of the two hundred and eleven inhabitants came, and nobody voted against the proposal.
promotion | Sign up for our newsletter
promotion | Enter your email to receive our daily briefing
cookie-notice | We use cookies to make this site better.
cookie-notice | Accept all
cookie-notice | Cookie settings`,
  },
  {
    name: 'a page with most read in the middle of the text',
    lines: `
title | Ice Holds on Lake Orsa Into May
body | The ice on Lake Orsa still holds a man in the first week of May, for the first time since 1987.
related-stories | Most read
related-stories | Village votes to keep its only shop
related-stories | Rovers win the harbour cup on the last day
related-stories | Storm Agda as it happened
body | Fishermen say that the perch are late and that the nets freeze to the boards when the sun is gone.
body | The ferry will not run before the middle of the month, the lake office said, and perhaps later.`,
  },
];
