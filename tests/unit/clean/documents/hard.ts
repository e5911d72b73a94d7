import type { Sample } from './fates';

/** Documents with less usual furniture, and texts whose own lines look like furniture. */
export const HARD: Sample[] = [
  {
    name: 'a lead on one line, and then the wire copy wrapped at 75 columns, which begins with it',
    joint: '\n',
    lines: `
title | HARBOUR TALKS END WITHOUT A WORD
body | BRENNICK (Meridian Press) - Talks about the future of the harbour ended on Thursday without a word to those who had waited outside.
~ 1
repeated-paragraph | BRENNICK (Meridian Press) - Talks about the future of the harbour ended on
repeated-paragraph | Thursday without a word to those who had waited outside.
~ 1
body | Delegates from both banks had spent three days on a single paragraph about
body | who may land fish at night, and at what price, and who counts it. They will
body | try again in the autumn, a person who was in the room said on his way home.
~ 1
body | The ministry would not say what it was that they had not agreed upon, and a
body | spokesman for the southern bank said only that the soup had been excellent,
body | and that the window of the room had been open all three days, which anybody
body | may have found too cold.`,
  },
  {
    name: 'the buttons of blog software',
    lines: `
title | A Winter With the Ice Cutters
body | They begin at four in the morning, when the ice is hardest, and stop when the sun reaches the saws.
body | Each block weighs as much as a grown man, and the horses know by themselves when the sledge is full.
share-bar | Share this:
share-bar | Click to share on Facebook (Opens in new window)
share-bar | Click to share on X (Opens in new window)
widget | Like this:
widget | Like Loading...
related-stories | Related
related-stories | Who owns the bells of a drowned village`,
  },
  {
    name: 'a newsletter box in the middle of the text',
    lines: `
title | Mountain Hut Runs Out of Water in June
body | The highest hut of the Orsa range has run out of water in June, a month earlier than ever before.
promotion | Sign up to our morning newsletter
promotion | Get the day's stories in your inbox every weekday
body | Its keeper now carries forty litres a day from a spring two hours below, and asks guests to bring more.
body | The alpine club wants to lay a pipe from the glacier, for as long as there is one, its president said.`,
  },
  {
    name: 'a footer of links after the end',
    joint: '\n',
    lines: `
title | Old Tram Returns to the Hill Line
body | A tram built in 1924 returned to the hill line on Sunday after eleven years in a shed of the museum.
body | It will run on the first Sunday of each month, provided that the brakes pass the test in October.
navigation | About us
navigation | Contact us
navigation | Privacy policy
navigation | Terms of use
copyright-line | © 2025 Hill Gazette`,
  },
  {
    name: 'verse with a refrain and short lines',
    lines: `
title | The Song That the Net Makers Still Sing
body | On the north shore they sing while they knot, and the song has as many verses as the net has rows.
body | One for the wind and one for the tide,
body | pull, brother, pull,
body | one for the girl on the other side,
body | pull, brother, pull.
body | Nobody knows who wrote it, and nobody has written it down until now, the collector says.`,
  },
  {
    name: 'a table of figures, a line a cell',
    joint: '\n',
    lines: `
title | Landings at the Four Harbours in April
body | The four harbours landed more fish in April than in any month of the last year, the office said.
body | Harbour
body | Tonnes
body | North Sarn
body | 214
body | South Sarn
body | 187
body | Brennick
body | 96
body | Valmere
body | 58
body | The office counts only what is sold at auction, and not what is eaten on board or given away.`,
  },
  {
    name: 'a page of related headlines with comment counts and no heading',
    lines: `
title | Lighthouse Keeper Retires After Forty Years
body | The keeper of the Harrow light retired on Friday after forty years and eleven thousand nights.
body | A machine has done the work since 1994, he said, but somebody had to tell the machine that it was right.
related-stories | Ferry passes its test in open water
counter | 12 comments
related-stories | Ice cutters begin a week early
counter | 3 comments
related-stories | Old tram returns to the hill line
counter | 27 comments`,
  },
  {
    name: 'the headline and the outlet in front, the headline again at the end',
    lines: `
title | Museum Returns a Drum to Its Makers
repeated-title | Museum Returns a Drum to Its Makers | The Moor Observer
body | The museum of the moor returned a drum on Monday to the village whose grandfathers had made it.
body | It had hung above the stairs for ninety years, and nobody had been allowed to strike it in that time.
repeated-title | Museum Returns a Drum to Its Makers`,
  },
  {
    name: 'an editor’s note, a correction and the desk’s signature',
    lines: `
title | Bridge Toll to Double From the Autumn
body | The toll on the Carrow bridge will double in the autumn, the council decided on Monday evening.
body | Commuters with a yearly ticket are exempt until the spring, and so are doctors, midwives and the post.
body | Correction: An earlier version of this story gave the wrong date for the new toll.
body | (Reporting by Clara Venn; Editing by Jonas Feld)`,
  },
  {
    name: 'a statement whose points are numbered, and its signature',
    lines: `
title | Fishermen of the Four Harbours Present Their Demands
body | The fishermen of the four harbours presented their demands to the ministry on Wednesday morning.
body | Statement of the four harbours:
body | 1. Fuel at the price of last year
body | 2. Ice from the public plant
body | 3. No landings by foreign boats at night
body | Signed: the masters of North Sarn, South Sarn, Brennick and Valmere.`,
  },
  {
    name: 'share counts and buttons between every two paragraphs',
    joint: '\n',
    lines: `
title | Wolves Seen Near the Lower Pastures
share-bar | Share
counter | 41
share-bar | Tweet
body | A pair of wolves has been seen near the lower pastures, the first in that valley since the war.
share-bar | Share on Facebook
body | Shepherds have been told to bring their dogs in at night and to report every track in the snow.
share-bar | Share on Facebook
body | The ranger thinks that they are passing through, as their kind has done in every hard winter.`,
  },
  {
    name: 'a price list and hours at the end of a feature',
    lines: `
title | A Day at the Baths of Upper Orsa
body | Steam hangs over the village from October on, and one finds the baths by following the wet footprints.
body | The water comes out of the rock at forty degrees, and nobody has ever found out where it goes.
body | Open daily, 9am to 9pm
body | Adults 12, children 6`,
  },
];
