import { expect, it } from 'vitest';
import {
  idleMinutesOf,
  ofGsettings,
  ofPmset,
  ofPowercfg,
} from '../../../../main/core/health-checks/idle-sleep';
import { machineWith } from './machine-with';

/** What `powercfg /query SCHEME_CURRENT SUB_SLEEP` writes, shortened to two settings. */
const powercfg = (words: Readonly<Record<string, string>>, sleepAc: string, hibernateAc: string) =>
  [
    `${words['scheme']}: 381b4222-f694-41f0-9685-ff5bb260df2e  (${words['balanced']})`,
    `  ${words['alias']}: SCHEME_BALANCED`,
    `  ${words['group']}: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (${words['sleep']})`,
    `    ${words['alias']}: SUB_SLEEP`,
    `    ${words['setting']}: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (${words['after']})`,
    `      ${words['alias']}: STANDBYIDLE`,
    `      ${words['least']}: 0x00000000`,
    `      ${words['most']}: 0xffffffff`,
    `      ${words['step']}: 0x00000001`,
    `      ${words['unit']}`,
    `    ${words['ac']}: ${sleepAc}`,
    `    ${words['dc']}: 0x0000012c`,
    '',
    `    ${words['setting']}: 9d7815a6-7ee4-497e-8888-515a05f02364  (${words['hibernate']})`,
    `      ${words['alias']}: HIBERNATEIDLE`,
    `      ${words['least']}: 0x00000000`,
    `      ${words['most']}: 0xffffffff`,
    `      ${words['step']}: 0x00000001`,
    `      ${words['unit']}`,
    `    ${words['ac']}: ${hibernateAc}`,
    `    ${words['dc']}: 0x00002a30`,
    '',
    `    ${words['setting']}: bd3b718a-0680-4d9d-8ab2-e1d2b4ac806d  (${words['wake']})`,
    `      ${words['alias']}: RTCWAKE`,
    `    ${words['ac']}: 0x00000001`,
    `    ${words['dc']}: 0x00000001`,
  ].join('\r\n');

const english = {
  scheme: 'Power Scheme GUID',
  balanced: 'Balanced',
  alias: 'GUID Alias',
  group: 'Subgroup GUID',
  sleep: 'Sleep',
  setting: 'Power Setting GUID',
  after: 'Sleep after',
  hibernate: 'Hibernate after',
  wake: 'Allow wake timers',
  least: 'Minimum Possible Setting',
  most: 'Maximum Possible Setting',
  step: 'Possible Settings increment',
  unit: 'Possible Settings units: Seconds',
  ac: 'Current AC Power Setting Index',
  dc: 'Current DC Power Setting Index',
};
const german = {
  scheme: 'GUID des Energieschemas',
  balanced: 'Ausbalanciert',
  alias: 'GUID-Alias',
  group: 'GUID der Untergruppe',
  sleep: 'Energie sparen',
  setting: 'GUID der Energieeinstellung',
  after: 'Deaktivierung nach',
  hibernate: 'Ruhezustand nach',
  wake: 'Zeitgeber zur Aktivierung zulassen',
  least: 'Minimal mögliche Einstellung',
  most: 'Maximal mögliche Einstellung',
  step: 'Mögliche Einstellungsschritte',
  unit: 'Mögliche Einstellungseinheiten: Sekunden',
  ac: 'Index der aktuellen Wechselstromeinstellung',
  dc: 'Index der aktuellen Gleichstromeinstellung',
};
const spanish = {
  scheme: 'GUID de plan de energía',
  balanced: 'Equilibrado',
  alias: 'Alias de GUID',
  group: 'GUID de subgrupo',
  sleep: 'Suspender',
  setting: 'GUID de configuración de energía',
  after: 'Suspender tras',
  hibernate: 'Hibernar tras',
  wake: 'Permitir temporizadores de reactivación',
  least: 'Configuración mínima posible',
  most: 'Configuración máxima posible',
  step: 'Incremento de configuraciones posibles',
  unit: 'Unidades de configuración posibles: segundos',
  ac: 'Índice de configuración de corriente alterna actual',
  dc: 'Índice de configuración de corriente continua actual',
};

it.each([
  ['English', english],
  ['German', german],
  ['Spanish', spanish],
])('the sleep time of Windows is read in %s, with mains power', (_, words) => {
  expect(ofPowercfg(powercfg(words, '0x00000708', '0x00000000'))).toBe(30);
});

it('the sleep time of Windows is the sooner of sleep and hibernation', () => {
  expect(ofPowercfg(powercfg(german, '0x00000e10', '0x00000708'))).toBe(30);
  expect(ofPowercfg(powercfg(german, '0x00000000', '0x00002a30'))).toBe(180);
});

it('the sleep time of Windows may be never', () => {
  expect(ofPowercfg(powercfg(english, '0x00000000', '0x00000000'))).toBe(0);
});

it.each([
  ['nothing', ''],
  ['a refusal', 'Invalid Parameters -- try "/?" for help\r\n'],
  ['a list that is cut off', powercfg(english, '0x00000708', '0x00000708').slice(0, 330)],
])('the sleep time of Windows is not guessed from %s', (_, output) => {
  expect(ofPowercfg(output)).toBeNull();
});

it('the sleep time of Windows comes from Windows’ own program, whatever is on the path', async () => {
  const { machine, ran } = machineWith('windows', {
    output: powercfg(spanish, '0x00000258', '0x00000000'),
  });
  expect(await idleMinutesOf(machine)).toBe(10);
  expect(ran).toEqual([['C:\\Windows\\System32\\powercfg.exe', '/query', 'SCHEME_CURRENT', 'SUB_SLEEP']]);
});

const laptop = `Battery Power:
 lidwake              1
 standby              1
 powernap             0
 displaysleep         2
 networkoversleep     0
 sleep                1
 disksleep            10
AC Power:
 lidwake              1
 standbydelaylow      10800
 networkoversleep     0
 sleep                15
 displaysleep         10
 womp                 1
`;

it('the sleep time of macOS is read from a laptop with mains power', () => {
  expect(ofPmset(laptop)).toBe(15);
});

it('the sleep time of macOS is read from a desktop, which has no battery', () => {
  expect(
    ofPmset('AC Power:\n displaysleep         0\n sleep                0\n womp                 1\n'),
  ).toBe(0);
});

it('the sleep time of macOS is not taken from the battery', () => {
  expect(ofPmset(`${laptop.replace(/ sleep {16}15\n/, '')}UPS Power:\n sleep                7\n`)).toBeNull();
  expect(ofPmset('')).toBeNull();
});

it.each([
  ["'suspend'\n", '1200\n', 20],
  ["'suspend'\n", 'uint32 900\n', 15],
  ["'hibernate'\n", '90\n', 2],
  ["'nothing'\n", '1200\n', 0],
  ["'blank'\n", '1200\n', 0],
  ["'suspend'\n", '0\n', 0],
  ['No such schema\n', '', null],
  ["'suspend'\n", '', null],
])('the sleep time of GNOME follows its settings: %j after %j is %j', (type, timeout, minutes) => {
  expect(ofGsettings(type, timeout)).toBe(minutes);
});

it('the sleep time of GNOME is asked where GNOME runs', async () => {
  const { machine } = machineWith('linux', { desktop: 'ubuntu:GNOME', output: "'nothing'\n" });
  expect(await idleMinutesOf(machine)).toBe(0);
});

it('the sleep time of a desktop other than GNOME is unknown, and not asked', async () => {
  const { machine, ran } = machineWith('linux', { desktop: 'KDE', output: "'suspend'\n" });
  expect(await idleMinutesOf(machine)).toBeNull();
  expect(ran).toEqual([]);
});
