import { describe, expect, it } from 'vitest';
import { removals, story } from './generators';

/** What goes of some lines between two paragraphs. */
const gone = (...lines: string[]) => removals(story({ inside: lines.join('\n\n') })).map(([line]) => line);

describe('a promotion goes with what belongs to it', () => {
  it.each([
    ['CLICK HERE TO GET THE HARBOUR NEWS APP'],
    ['Die Hafen-App Aktuelle Nachrichten direkt auf Ihr Smartphone. Hier gratis herunterladen.'],
    [
      '- Aktuelle Nachrichten aufs Handy? Hier geht es zur neuen Hafen-News-App – für Android und iOS.',
      '- Der Hafen auch bei Social Media – ob WhatsApp, Instagram oder Facebook.',
    ],
    [
      'Folgst du schon dem Hafenblatt auf Whatsapp?',
      'Am Morgen und zum Feierabend: Abonniere den Whatsapp-Kanal vom Hafenblatt und du bekommst Updates direkt auf dein Handy.',
    ],
    ['Hat Ihnen der Artikel gefallen? Dann unterstützen Sie uns bitte mit einer Spende.'],
    ['By signing up, you agree to our terms and to receive marketing messages from our partners.'],
    ['I would like to be emailed about offers, events and updates from the Harbour Post.'],
    [
      'Subscribe now to read the latest news in your city.',
      '- Unlimited online access to read articles with one account.',
      '- Daily puzzles, and a crossword that was made for you by hand.',
      '- Support local journalism.',
    ],
    ['Create an account or sign in to continue with your reading experience.'],
    ['Already a subscriber? Log in'],
    ['Already a subscriber?'],
    ['Already a member? Sign in to your account.'],
    ['THIS ARTICLE IS FREE TO READ REGISTER TO UNLOCK.'],
    ['Cet article est réservé aux abonnés.'],
    ['Dit artikel is exclusief voor abonnees.'],
  ])('%s', (...lines) => {
    expect(gone(...lines)).toEqual(lines);
  });
});

describe('what a story says of apps, accounts and subscribers stays', () => {
  it.each([
    'Subscribers had unlimited access to the ferry until the office put an end to the scheme in May.',
    'The app of the harbour office told islanders in May that the ferry would be late again.',
    'Hier geht es zu wie im Sommer, sagte die Wirtin, und die Fähre ist jeden Tag voll.',
    'Jetzt anmelden müssen sich die Inselbewohner nicht, sagte das Hafenamt, die Fähre nimmt alle mit.',
    '“Click here to get the app,” said a poster on the quay, and nobody did.',
    'Users create an account and sign in with a number that the office sends by post, he said.',
    'Already a subscriber to two streaming services, she took out a third in May and gave up the paper.',
    'Already a member of the harbour council, she stood for mayor in May and lost by nine votes.',
    'To sign up here cost islanders forty crowns a year until the office gave it up in May.',
  ])('%s', (line) => {
    expect(gone(line)).toEqual([]);
  });

  it('as a list that nothing stops a reader before', () => {
    const items = [
      '- Unlimited crossings for islanders',
      '- Exclusive use of the upper deck in June',
      '- One account for the whole family',
    ];
    expect(gone('The office promised three things:', ...items)).toEqual([]);
  });
});
