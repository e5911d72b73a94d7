import { describe, expect, it } from 'vitest';
import { removals, story } from './generators';

/** What goes of some lines between two paragraphs. */
const gone = (...lines: string[]) => removals(story({ inside: lines.join('\n\n') }));

describe('what stands where something of another site would be shown goes whole', () => {
  it.each([
    [
      'Empfohlener redaktioneller Inhalt',
      'An dieser Stelle finden Sie einen externen Inhalt von YouTube, der den Artikel ergänzt.',
      'Externen Inhalt anzeigen',
      'Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden. Damit können personenbezogene Daten an Drittplattformen übermittelt werden.',
      'Mehr dazu in unserer Datenschutzerklärung.',
    ],
    ['Externer Inhalt', 'Instagram-Inhalte erlauben', 'Link zum YouTube-Inhalt'],
    ['This content is not available due to your privacy preferences. Update your settings here to see it.'],
    ["To view this content, you'll need to update your privacy settings.", 'Manage preferences'],
    ['We need your consent to load this social media content.', 'Accept'],
    [
      'This article contains content provided by X. We ask for your permission before anything is loaded, as they may be using cookies.',
      'Accept and continue',
    ],
    ['End of twitter post by Harbour Office'],
    ['Ce contenu est bloqué car vous n’avez pas accepté les traceurs.', 'Accepter'],
    ['Pour afficher ce contenu Facebook, vous devez accepter les cookies Réseaux Sociaux.', 'J’accepte'],
    ['Para ver este contenido tienes que aceptar las cookies de Twitter.', 'Aceptar'],
    ['Om deze inhoud te bekijken moet je cookies accepteren.', 'Accepteren'],
    ['For å se dette innholdet må du godta informasjonskapsler fra tredjepart.', 'Godta'],
    ['Det här innehållet kan inte visas.', 'Visa innehåll'],
    ['Dette indhold kan ikke vises, fordi du ikke har accepteret cookies.'],
    ['Aby zobaczyć tę treść, zaakceptuj pliki cookie.', 'Akceptuję'],
    ['このコンテンツを表示するには、設定を変更してください。'],
  ])('%s', (...lines) => {
    expect(gone(...lines).map(([line]) => line)).toEqual(lines);
  });
});

describe('what only speaks of content stays', () => {
  it.each([
    'The library put its content behind a wall, and readers need an account to see it, the office said.',
    'External factors delayed the ferry, said the office, and its content was damaged by the water.',
    'Der Inhalt der Fracht wurde nicht angezeigt, sagte das Hafenamt, und die Reederei schwieg dazu.',
    'Die Reederei hat personenbezogene Daten der Fahrgäste gesammelt, sagte der Datenschutzbeauftragte am Montag.',
    '“This content is not available due to your privacy preferences,” the page told him all winter.',
    'Accept',
    'Privacy policy',
    'Content',
  ])('%s', (line) => {
    expect(gone(line)).toEqual([]);
  });

  it('beside a placeholder too', () => {
    const sentence =
      'Die Reederei hat personenbezogene Daten der Fahrgäste gesammelt, sagte der Beauftragte am Montag.';
    expect(gone('Externer Inhalt', sentence).map(([line]) => line)).toEqual(['Externer Inhalt']);
  });
});
