import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayCsv } from '../../../main/core/history/day-csv';
import { timeWords } from '../../../main/core/printing/layout/order-words';
import { zoneMark } from '../../../shared/time/zone';
import { orderBody } from '../../support/relay/relay-bodies';
import { RelayClock } from '../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

// Three in the afternoon of a Saturday in New York is five in the morning of Sunday in Tokyo.
const instant = Date.parse('2026-11-21T20:00:00.000Z');
const lunchToNight = Array.from({ length: 7 }, () => [{ from: 11 * 60, to: 22 * 60 }]);

let given: string | undefined;
let harness: RelayHarness;
beforeEach(async () => {
  given = process.env['TZ'];
  delete process.env['TZ'];
  harness = await startRelay({ clock: new RelayClock(instant) });
});
afterEach(async () => {
  await harness.stop();
  if (given === undefined) delete process.env['TZ'];
  else process.env['TZ'] = given;
});

async function today() {
  const days = await harness.relay.commands.listDays(null);
  const [day] = days.ok ? days.value.filter((one) => one.today) : [];
  const record = await harness.relay.commands.readDay({ day: day?.day ?? '' });
  const tickets = record.ok ? record.value.tickets : [];
  return { day: day?.day, csv: dayCsv(tickets, 'USD', 'en-US').toString() };
}

/** What the core says of the time, wherever it says it. */
async function said() {
  const { status, tickets } = harness.snapshot();
  const takenAt = tickets[0]?.takenAt ?? '';
  return {
    ordering: status.ordering.kind,
    zone: status.zone === zoneMark(),
    slip: timeWords(takenAt, { nowMs: instant, locale: 'en-US' }).replace(/\s/g, ' '),
    ...(await today()),
  };
}

it('opening hours, business day, CSV and slip tell one time, before and after the zone was changed', async () => {
  const { commands } = harness.relay;
  await commands.computerZone({ zone: 'America/New_York' });
  await commands.changeOpeningHours({ hours: lunchToNight });
  expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
  expect(await said()).toEqual({
    ordering: 'open',
    zone: true,
    slip: '3:00 PM',
    day: '2026-11-21',
    csv: expect.stringContaining(',2026-11-21 15:00:0'),
  });
  const closed = harness.until(({ status }) => status.ordering.kind === 'closed');
  await commands.computerZone({ zone: 'Asia/Tokyo' });
  await closed;
  expect(await said()).toEqual({
    ordering: 'closed',
    zone: true,
    slip: '5:00 AM',
    day: '2026-11-22',
    csv: expect.stringContaining(',2026-11-22 05:00:0'),
  });
  expect(await harness.post(orderBody())).toMatchObject({ code: 'CLOSED' });
});
