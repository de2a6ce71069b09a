import type { Snapshot, Status } from '../../shared/ipc/snapshot';
import { press, type Scene, type Stage, shows, tell } from './stage';
import { ago, answered } from './staged-states';

/** A banner for each, on a board that is silent else, so that the top line is seen as well. */
async function tellTrouble(stage: Stage, trouble: (now: Status) => Partial<Status>): Promise<void> {
  const status = (now: Snapshot) => ({
    tickets: answered(now),
    status: { ...now.status, ...trouble(now.status) },
  });
  await tell(stage, status);
}

/** Nothing can come in; somebody knows of one of the troubles. */
async function breakDown(stage: Stage): Promise<void> {
  await tellTrouble(stage, () => ({
    wrongCredentials: { since: ago(9), count: 3, loud: true },
    storage: { kind: 'failing', since: ago(4), problem: 'full', reason: 'ENOSPC' },
    unreachable: { since: ago(9), loud: true },
    arrival: {
      kind: 'needs-attention',
      problem: 'token-refused',
      code: 'ERR_NGROK_105',
      nextAt: ago(-1),
    },
  }));
  await press(stage, stage.words.arrival.iKnow);
  await shows(stage, stage.words.arrival.soundOff);
}

const watching = (now: Status): Partial<Status> => ({
  setUp: { ...now.setUp, control: 'watch-only' },
  wrongCredentials: { since: ago(9), count: 1, loud: true },
  wrongAddresses: [
    { path: '/bbot/update', field: 'new-orders', address: 'updates', since: ago(6), count: 4 },
  ],
  arrival: { kind: 'port-taken', port: 4747 },
  ordering: { kind: 'paused', since: ago(25), until: null },
});

const files = [
  { name: 'a2919cbc3f70a2645381aa64e64471426446f61aa85168a6b642883341cca9ef.json', at: ago(3), newer: false },
  { name: '602d5405fb0a05b8637cbd48458dd7d367d96e9027c0ab0efeaf5bd467ba9ad9.json', at: ago(3), newer: true },
];

/** All that can wait, and a kitchen that has too much to do. */
const quiet = ({ setUp, choices }: Status): Partial<Status> => ({
  wrongCredentials: { since: ago(9), count: 2, loud: false },
  quarantined: files,
  choices: { ...choices, maxOpenTickets: 5 },
  load: { openTickets: 8, ordersIn15Minutes: 6 },
  setUp: {
    ...setUp,
    address: 'https://pizza.ngrok-free.app',
    copiedAddress: 'https://old.ngrok-free.app',
    requests: { count: 18_000, limit: 20_000 },
  },
});

const moved = (): Partial<Status> => ({
  arrival: { kind: 'moved' },
  quarantined: files.slice(1),
  spoiledSettings: [
    {
      file: 'settings.spoiled-2026-11-21T19-02-00-000Z.json',
      what: { kind: 'values', names: ['keptDays', 'printers.0.copies'] },
    },
  ],
  ordering: { kind: 'closed', since: ago(60), until: ago(-600), by: 'hours' },
});

/** Somebody has to start it again. */
async function gaveUp(stage: Stage): Promise<void> {
  await tellTrouble(stage, () => ({ arrival: { kind: 'core-away', since: ago(2), givenUp: true } }));
  await shows(stage, stage.words.arrival.gaveUp);
}

/** A computer without speakers that is tried again and again to be reached. */
async function silence(stage: Stage): Promise<void> {
  await tellTrouble(stage, () => ({
    unreachable: { since: ago(9), loud: true },
    arrival: { kind: 'retrying', problem: 'no-internet', code: null, nextAt: ago(-5) },
    ordering: { kind: 'closed', since: ago(60), until: null },
  }));
  await stage.page.evaluate(() => {
    navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'audioinput' } as MediaDeviceInfo];
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await shows(stage, stage.words.banner.noSound['no-output']);
}

/** Whatever stands across the board, above the tickets. */
export const bannerScenes: readonly Scene[] = [
  { name: 'outage', open: breakDown },
  { name: 'watching', open: (stage) => tellTrouble(stage, watching) },
  {
    name: 'quiet-banners',
    open: async (stage) => {
      await tellTrouble(stage, quiet);
      await shows(stage, stage.words.banner.unreadable);
    },
  },
  {
    name: 'handed-over',
    open: async (stage) => {
      await tellTrouble(stage, moved);
      await shows(stage, stage.words.banner.newer);
    },
  },
  { name: 'no-sound', open: silence },
  { name: 'given-up', open: gaveUp },
];
