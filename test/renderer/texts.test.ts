import { describe, expect, it } from 'vitest';
import { texts } from '../../shared/texts';

/** Every text of the catalogue; a text with gaps is filled with what fits any gap. */
function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return allTexts(value([], []));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

describe('the texts that staff read', () => {
  const { setUp, arrival, ...rest } = texts;
  const { owner, ...forStaff } = arrival;

  it('never name the machinery', () => {
    const found = allTexts({ ...rest, arrival }).filter((text) => /tunnel|receiver|webhook|HTTP/i.test(text));
    expect(found).toEqual([]);
  });

  it('name the service that connects this computer to its owner alone', () => {
    expect(allTexts({ ...rest, forStaff }).filter((text) => /ngrok/i.test(text))).toEqual([]);
    expect(allTexts({ setUp, owner }).some((text) => /ngrok/i.test(text))).toBe(true);
  });

  it('tell an owner of a wrong token in words that say what to do', () => {
    const { title, advice } = owner.problems['not-a-token'];
    expect(`${title} ${advice}`).toBe('That is not an ngrok token. Copy it again.');
  });

  it('promise that guests are stopped only where Bbot asks before a checkout', () => {
    const { ordering, banner } = texts;
    const watching = [
      ordering.whilePaused['watch-only'],
      ordering.since('7:02 PM', 'watch-only'),
      banner.wrongCredentials['watch-only'],
      setUp.bbot.makeNewPasswordWarning['watch-only'],
      arrival.meanwhile['watch-only'],
    ];
    expect(watching.filter((text) => /are stopped|blocked|cannot pay/.test(text))).toEqual([]);
    expect(ordering.since('7:02 PM', 'in-control')).toBe('Since 7:02 PM. Guests are stopped when they pay.');
  });

  it('says ages in minutes, hours and days', () => {
    expect([0, 59, 60, 125, 3000].map(texts.ticket.age)).toEqual([
      '0 min',
      '59 min',
      '1 h 0 min',
      '2 h 5 min',
      '2 days',
    ]);
  });

  it('says what was not done, and why', () => {
    expect(texts.notDone('sendTestOrder', 'PAUSED')).toBe(
      'The test order was not taken. Ordering is paused.',
    );
  });
});
