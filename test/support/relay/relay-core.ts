import pino from 'pino';
import { isoNow } from '../../../main/core/clock';
import type { Answer, Delivery } from '../../../main/core/intake/delivery';
import { parseJson } from '../../../main/core/intake/parse-json';
import { loadKept } from '../../../main/core/load-kept';
import { buildServices, type Services } from '../../../main/core/services';
import type { Disk } from '../../../main/core/storage/disk';
import type { StorageTimings } from '../../../main/core/storage/storage-health';
import { type CheckoutEventType, eventBody } from './relay-bodies';
import type { RelayClock } from './relay-clock';
import { environmentWith } from './relay-environment';

export interface CoreOptions {
  readonly dataDir: string;
  readonly clock: RelayClock;
  readonly disk?: Disk;
  readonly storageTimings?: StorageTimings;
}

/** The core without its sockets: what the receiver would call, and every part to look into. */
export interface RelayCore {
  readonly parts: Services;
  deliver(body: object | string, through?: Delivery['through']): Promise<Answer>;
  /** Also what is done after the answer. */
  tell(type: CheckoutEventType, checkoutId: string): Promise<void>;
  answered(orderId: string): void;
  answerLost(orderId: string): void;
  /** Resolves once everything that nobody waits for is done. */
  settled(): Promise<void>;
  /** Lets go of files and timers. Nothing more is written than a crash would leave. */
  drop(): Promise<void>;
}

/** Reads a data folder as a start does. Dropping one and opening another is a crash. */
export async function openCore(options: CoreOptions): Promise<RelayCore> {
  const parts = buildServices({
    ...options,
    environment: environmentWith({ port: 0, username: 'bbot', password: 'secret' }),
    encrypter: { protects: false, encrypt: () => null, decrypt: () => null },
    log: pino({ level: 'silent' }),
  });
  await loadKept(parts);
  const core: RelayCore = {
    parts,
    deliver: (body, through = 'checkout') => {
      parts.presence.sign();
      return parts.webhooks.handle({
        through,
        sender: 'bbot',
        session: null,
        body: parseJson(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))),
        at: isoNow(options.clock),
      });
    },
    async tell(type, checkoutId) {
      const answer = await core.deliver(eventBody(type, checkoutId), 'updates');
      answer.afterwards?.();
      await parts.background.settled();
    },
    answered: (orderId) => parts.answers.sent(orderId),
    answerLost: (orderId) => parts.answers.lost(orderId),
    async settled() {
      await turnOfEventLoop();
      await parts.store.settled();
      // A change that changes nothing ends after all before it.
      await Promise.all(parts.store.all().map(({ id }) => parts.store.change(id, (ticket) => ticket)));
      await parts.notes.settled();
      await Promise.all([parts.activity.settled(), parts.refusals.settled(), parts.settings.settled()]);
      await turnOfEventLoop();
    },
    async drop() {
      await core.settled();
      parts.ordering.stop();
      parts.health.stop();
      await parts.files.close();
    },
  };
  return core;
}

function turnOfEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
