import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Port } from '../../../main/core/process/messages';
import { PageLines } from '../../../main/core/process/page-lines';
import { type Disk, realDisk } from '../../../main/core/storage/disk';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { type PrintHarness, startPrinting } from './printing/print-harness';
import { filesOnStack } from './stack-files';

interface Step {
  readonly file: string;
  readonly what: string;
  /** Whether the step before only asks it, and goes on by itself. */
  readonly isAsked: boolean;
}

const architecture = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const ways = [
  { title: 'The way of an order', max: 25 },
  { title: 'The way of a tap', max: 10 },
  { title: 'The way of a slip', max: 25 },
].map((way) => ({ ...way, steps: stepsOf(way.title) }));

describe.each(ways)('$title in ARCHITECTURE.md', ({ max, steps }) => {
  const files = steps.map(({ file }) => file);

  it('a way in ARCHITECTURE.md enters each file once', () => {
    expect([...new Set(files)]).toEqual(files);
  });

  it(`a way in ARCHITECTURE.md is ${max} files long at most`, () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.length).toBeLessThanOrEqual(max);
  });

  it.each(steps.slice(1).map((step, index) => ({ ...step, before: steps.slice(0, index + 1) })))(
    'a way in ARCHITECTURE.md comes to $file by an import, an event, a listener or a contract',
    ({ file, what, before }) => {
      const last = before.at(-1)?.file ?? '';
      const named = [...what.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const isImported = before.some((step) => importsOf(step.file).includes(file));
      const isEvent = named.some((name) => textOf('main/core/services.ts').includes(`events.on('${name}'`));
      const listens = /^listens/.test(what) && /subscribe\(|\.onChange\(/.test(textOf(file));
      const byContract = named.some((name) => [last, file].every((end) => importsOf(end).includes(name)));
      const isBetween = named.some(
        (name) => importsOf(file).includes(name) && importsOf(name).includes(last),
      );
      expect([isImported, isEvent, listens, byContract, isBetween]).toContain(true);
    },
  );
});

describe('the stack', () => {
  let relay: RelayHarness | PrintHarness | null = null;
  afterEach(async () => {
    vi.restoreAllMocks();
    await relay?.stop();
    relay = null;
  });

  it('when an order gets its place, the stack has the steps from the receiver to the store', async () => {
    const harness = await startRelay();
    relay = harness;
    const stacks: (readonly string[])[] = [];
    const { steady } = harness.clock;
    const now = steady.now.bind(steady);
    vi.spyOn(steady, 'now').mockImplementation(() => {
      stacks.push(filesOnStack());
      return now();
    });
    await harness.post(orderBody());
    const files = stacks.find((stack) => stack.includes('main/core/tickets/arrivals.ts'));
    expect(files?.slice(0, files.indexOf('main/core/tickets/arrivals.ts'))).toEqual(
      between('The way of an order', 'receiver.ts', 'ticket-store.ts'),
    );
  });

  it('when an order is written, the stack has the steps from its writer to the disk', async () => {
    const writes = watchedDisk();
    relay = await startRelay({ disk: writes.disk });
    const files = writes.next();
    await relay.post(orderBody());
    expect(await files).toEqual(between('The way of an order', 'ticket-writer.ts', 'freeing-disk.ts'));
  });

  it('when a tap is written, the stack has its steps from the line to the queue, then those of an order', async () => {
    const writes = watchedDisk();
    const harness = await startRelay({ disk: writes.disk });
    relay = harness;
    const body = orderBody();
    await harness.post(body);
    const { port1, port2 } = new MessageChannel();
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    new PageLines(harness.relay.commands, log).add(portOf(port1), 'board');
    const files = writes.next();
    const argument = { id: body.order.id, from: 'new', direction: 'forward' };
    port2.postMessage({ kind: 'command', id: 1, name: 'stepTicket', argument });
    await once(port2, 'message');
    port2.close();
    expect(withoutTurns(await files)).toEqual([
      ...between('The way of a tap', 'page-lines.ts', 'ticket-queue.ts'),
      ...between('The way of an order', 'ticket-writer.ts', 'freeing-disk.ts'),
    ]);
  });

  it('when a page gets a change, the stack has the feed and whoever listens to it', async () => {
    const harness = await startRelay();
    relay = harness;
    const steps = new Promise<readonly string[]>((resolve) => {
      harness.relay.subscribe(({ tickets }) => {
        if (tickets.length > 0) resolve(filesOnStack());
      });
    });
    await harness.post(orderBody());
    expect(await steps).toEqual(['main/core/feed.ts']);
  });

  it('when a printer is reached, the stack has its queue and the transport', async () => {
    const stacks: (readonly string[])[] = [];
    const connect = Socket.prototype.connect;
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...given) {
      stacks.push(filesOnStack());
      return connect.apply(this, given);
    });
    const printing = await startPrinting(1);
    relay = printing;
    const { id } = await printing.take();
    await printing.untilJob(id, 'printed');
    const reached = stacks.filter((files) => files.some((file) => file.includes('/transport/')));
    expect(reached.length).toBeGreaterThan(0);
    const steps = stepsOf('The way of a slip').map(({ file }) => file);
    for (const files of reached) {
      const before = files.filter((file) => !file.includes('/transport/'));
      expect(before).toEqual(steps.filter((file) => before.includes(file)));
      expect(before.at(-1)).toBe('main/core/printing/printer-queue.ts');
    }
  });
});

/** The steps of a way that call each other, from one file to another. */
function between(title: string, first: string, last: string): readonly string[] {
  const files = stepsOf(title)
    .filter(({ isAsked }) => !isAsked)
    .map(({ file }) => file);
  const indexOf = (name: string) => files.findIndex((file) => path.basename(file) === name);
  return files.slice(indexOf(first), indexOf(last) + 1);
}

/** A disk that tells who waits for the next ticket to be written. */
function watchedDisk(): { readonly disk: Disk; readonly next: () => Promise<readonly string[]> } {
  let tell: ((files: readonly string[]) => void) | null = null;
  const open = (...given: Parameters<Disk['open']>) => {
    if (String(given[0]).includes(`${path.sep}tickets${path.sep}open${path.sep}`)) {
      tell?.(filesOnStack());
      tell = null;
    }
    return realDisk.open(...given);
  };
  return {
    disk: { ...realDisk, open },
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
}

/** What may begin at once stands on the stack of whoever asked for its turn. */
function withoutTurns(stack: readonly string[]): readonly string[] {
  const files = stack.filter((file) => !file.endsWith('disk-turns.ts'));
  return files.filter((file, index) => file !== files[index - 1]);
}

function stepsOf(title: string): readonly Step[] {
  const section = architecture.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| \d+ +\| `([^`]+)` +\| (.+?) +\|$/gm)].map(([, file = '', what = '']) => ({
    file,
    what,
    isAsked: what.startsWith('→'),
  }));
}

function textOf(file: string): string {
  return file === '' ? '' : readFileSync(path.join(ROOT, file), 'utf8');
}

function importsOf(file: string): readonly string[] {
  return [...textOf(file).matchAll(/from '(\.[^']+)'/g)].flatMap(([, to = '']) => {
    const target = path.join(path.dirname(file), to).replaceAll('\\', '/');
    return [`${target}.ts`, `${target}.tsx`].filter((one) => existsSync(path.join(ROOT, one)));
  });
}

function portOf(port: MessagePort): Port {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    start: () => port.start(),
  };
}
