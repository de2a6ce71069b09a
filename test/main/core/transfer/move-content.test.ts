import { expect, it } from 'vitest';
import { readMoveContent, writeMoveContent } from '../../../../main/core/transfer/move-content';
import { content } from './move-samples';

type Written = { versions: { settings: number; tickets: number }; tickets: { history: unknown[] }[] };
const written = (): Written => JSON.parse(writeMoveContent(content));

it('the content of a move file is read as it was written', () => {
  expect(readMoveContent(written())).toEqual(content);
});

it('the content of a move file is brought up to date when an older version wrote it', () => {
  const { versions, ...old } = written();
  const at = '2026-11-21T12:01:00.000Z';
  old.tickets[0]?.history.push({ at, what: 'restored', by: 'repeat' });
  const { settings, tickets } = readMoveContent({ ...old, settings: { laterMinutes: 100_000 } });
  expect(settings).toEqual({ laterMinutes: 1440 });
  expect(tickets[0]?.history.at(-1)).toMatchObject({ at, what: 'confirmed', by: 'repeat' });
  expect(versions).toEqual({ settings: 2, tickets: 4 });
});

it.each(['settings', 'tickets'])(
  'the content of a move file is refused when a newer version wrote its %s',
  (what) => {
    const newer = written();
    expect(() => readMoveContent({ ...newer, versions: { ...newer.versions, [what]: 99 } })).toThrow(
      /newer Counter Relay/,
    );
  },
);
