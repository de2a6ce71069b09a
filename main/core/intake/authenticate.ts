import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ActivityLog } from '../activity/activity-log';
import { areRight, type CredentialCheck, credentialCheck, generatePassword } from '../settings/credentials';
import type { FailedLogins } from './failed-logins';
import { RelayError } from './relay-error';

/** Who sent a request with valid credentials: Bbot, or this app's own "Send a test order". */
export type Sender = 'bbot' | 'test';

/**
 * Checks HTTP Basic credentials (RFC 7617). Test orders go through the real receiver with their own credentials,
 * generated at each start and kept in this process, so nothing else can mark an order as a test.
 */
export class Authenticator {
  readonly #testName = `test-${randomBytes(8).toString('hex')}`;
  readonly #testPassword = generatePassword();
  readonly #testCheck = credentialCheck(this.#testName, this.#testPassword);

  /** Bbot's last accepted header: Bbot sends the same one every time. */
  #lastRight: { readonly check: CredentialCheck; readonly header: Buffer } | null = null;

  /** @param bbotCheck returns null until Bbot's credentials are known */
  constructor(private readonly bbotCheck: () => CredentialCheck | null) {}

  get testAuthorization(): string {
    return `Basic ${Buffer.from(`${this.#testName}:${this.#testPassword}`).toString('base64')}`;
  }

  /** Null for missing, unreadable or wrong credentials. */
  senderOf(authorization: string | undefined): Sender | null {
    const check = this.bbotCheck();
    const header = Buffer.from(authorization ?? '');
    const last = this.#lastRight;
    // A timing attack may learn the header's length, not its content.
    if (last?.check === check && last.header.length === header.length && timingSafeEqual(last.header, header))
      return 'bbot';
    const sender = this.#check(authorization, check);
    if (sender === 'bbot' && check !== null) this.#lastRight = { check, header };
    return sender;
  }

  #check(authorization: string | undefined, bbotCheck: CredentialCheck | null): Sender | null {
    const given = /^basic +([A-Za-z0-9+/=_-]+) *$/i.exec(authorization ?? '');
    const [username, ...rest] = Buffer.from(given?.[1] ?? '', 'base64')
      .toString('utf8')
      .split(':');
    const password = rest.join(':');
    if (bbotCheck !== null && areRight(bbotCheck, username ?? '', password)) return 'bbot';
    return areRight(this.#testCheck, username ?? '', password) ? 'test' : null;
  }
}

interface LoginDeps {
  readonly authenticator: Pick<Authenticator, 'senderOf'>;
  readonly failedLogins: Pick<FailedLogins, 'note' | 'clear' | 'state'>;
  readonly activity: Pick<ActivityLog, 'add'>;
}

/** Lets in senders with valid credentials and counts the failures. */
export class Logins {
  constructor(private readonly deps: LoginDeps) {}

  /** @returns who sent it @throws RelayError UNAUTHORIZED, TOO_MANY_FAILED_LOGINS */
  authenticate(authorization: string | undefined, path: string): Sender {
    const { authenticator, failedLogins, activity } = this.deps;
    const sender = authenticator.senderOf(authorization);
    if (sender !== null) {
      if (sender === 'bbot') failedLogins.clear();
      return sender;
    }
    const tooMany = failedLogins.note();
    if (tooMany) throw new RelayError('TOO_MANY_FAILED_LOGINS', { retryAfterSeconds: 60 });
    activity.add({ what: 'failed-login', path, count: failedLogins.state?.count ?? 0 });
    throw new RelayError('UNAUTHORIZED');
  }

  /** Whether the request carries Bbot's credentials; unlike `authenticate`, this counts nothing. */
  isBbots(authorization: string | undefined): boolean {
    return this.deps.authenticator.senderOf(authorization) === 'bbot';
  }
}
