import { describe, expect, it } from 'vitest';
import { printerProfiles } from '../../../../main/core/printing/printer-profile';
import { escposOf, type PictureOf } from '../../../../main/core/printing/render/render-escpos';
import { plainPage } from './layout/plain-page';
import { decoded, named, sentCommands } from './layout/sent-commands';
import { cannotDraw, drawStandIn } from './layout/stand-in';

const generic = { columns: 48, profile: 'generic', codePage: 'auto' } as const;

describe('every printer profile', () => {
  const profiles = printerProfiles();
  const languageOf = (id: string) => (id.startsWith('star-') ? 'star' : 'esc-pos');

  it('every printer profile is there: the generic one first, then all of the encoder', () => {
    expect(profiles).toHaveLength(40);
    expect(profiles[0]).toMatchObject({ id: 'generic', name: 'Generic ESC/POS' });
    expect(profiles.every(({ name, codePages }) => name.trim() === name && codePages.length > 0)).toBe(true);
  });

  it.each(profiles.map(({ id }) => id))(
    'the printer profile %s prints È, and € right or as a picture',
    async (id) => {
      const drawn: string[] = [];
      const draw: PictureOf = (line) => {
        drawn.push(line.text);
        return drawStandIn(line);
      };
      const bytes = await escposOf([plainPage('Èclairs', '5 €')], { ...generic, profile: id }, draw);
      const sent = sentCommands(bytes, languageOf(id));
      // All but one of the encoder's profiles have cp858.
      const page = id === 'mpt-ii' ? 'cp850' : 'cp858';
      expect([...decoded(sent, page).split('\n'), ...drawn]).toEqual(['Èclairs', '5 €']);
      expect(drawn).toEqual(id === 'mpt-ii' ? ['5 €'] : []);
      expect(named(sent, 'code page')).toHaveLength(1);
    },
  );

  it.each(profiles.map(({ id }) => id))(
    'the printer profile %s means the chosen page by the number that it sends',
    async (id) => {
      // Numbers by the printers' own manuals: ESC t n, or Star's ESC GS t n.
      const numbers: Readonly<Record<string, number>> = { 'citizen-ct-s310ii': 2, 'hp-a779': 6, 'mpt-ii': 2 };
      const bytes = await escposOf([plainPage('a')], { ...generic, profile: id }, cannotDraw);
      const star = id.startsWith('star-');
      const sent = sentCommands(bytes, star ? 'star' : 'esc-pos');
      expect(named(sent, 'code page')[0]?.bytes.at(-1)).toBe(star ? 4 : (numbers[id] ?? 19));
    },
  );

  it.each(profiles.map(({ id }) => id))('the printer profile %s does nothing after the cut', async (id) => {
    const pages = [{ ...plainPage('a'), afterTorn: true }, plainPage('b')];
    const bytes = await escposOf(pages, { ...generic, profile: id }, cannotDraw);
    const names = sentCommands(bytes, languageOf(id)).map(({ name }) => name);
    const behind = names.flatMap((name, index) => (name === 'cut' ? [names[index + 1]] : []));
    expect(behind).toEqual(['initialise', 'initialise', undefined]);
  });
});
