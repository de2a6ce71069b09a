import { createCipheriv, scryptSync } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../../../../main/core/transfer/derive-key';
import type { MoveContent } from '../../../../main/core/transfer/move-content';
import { openMoveFile, sealMoveFile } from '../../../../main/core/transfer/move-file';
import { MoveFileError } from '../../../../main/core/transfer/move-file-error';
import { headOf, writeMoveText } from '../../../../main/core/transfer/move-text';
import { cpuCost } from '../../../support/cost';
import { cheap, content, guest, passphrase, secrets, ticketFor, verdictOn } from './move-samples';

/** Kept to the letter: what was once sealed must open for ever. */
const fileOfVersion1 = `Counter Relay move file, version 1. Open it in Counter Relay on the new computer.
{"cost":{"N":131072,"r":8,"p":1},"salt":"Fe0e5CQL0gQkTa1+PC2lXg==","nonce":"XEKISVTzeVI5VUSz"}
tL4xDAsk+C207Jkb2QqrlY/ke8P7mFfFZ/nsMETiuY/35jUXGalvD3GF6nyELk1CTfBOI/7YZIB3
zAtuKGBY9Y/wtLHdABasFS8n5Vf55rvEl85JFcm/dnFu7UTKkmWQ848bNSu7WfC2BbPhmj6r/Pqy
BUSwrjvU1HCxYyPzHTmkIH6uACXT/NSUOVD7Nfh9WFcuck1IT40mosfpqvzhaHzwDXrEE6r9Tiry
7XBUNQ8276HgWs5oXztwzlFAWA==`;

const sealed = await sealMoveFile(content, passphrase, cheap);
/** Without tickets: so that each bit of it can be damaged. */
const small = await sealMoveFile({ ...content, tickets: [] }, passphrase, cheap);
const headLength = sealed.indexOf('\n', sealed.indexOf('\n') + 1) + 1;

/** Any 16-bit units: lone surrogates too. */
const text = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })))
  .map((units) => String.fromCharCode(...units));
const nullable = fc.option(text);
const anyContent: fc.Arbitrary<MoveContent> = fc.record({
  password: nullable,
  credentials: fc.option(fc.record({ username: text, salt: text, passwordHash: text })),
  token: nullable,
  domain: nullable,
  settings: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  ),
  tickets: fc.array(text.map(ticketFor), { maxLength: 3 }),
});

it('a move file gives back what was sealed, whatever was written in it and in the passphrase', async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, text, async (any, words) => {
      expect(await openMoveFile(await sealMoveFile(any, words, cheap), words)).toEqual(any);
    }),
  );
});

it('a move file opens as version 1 wrote it', async () => {
  expect(await openMoveFile(Buffer.from(fileOfVersion1), 'vier alte Öfen')).toEqual({
    password: 'a-password',
    credentials: { username: 'bbot', salt: '00', passwordHash: '11' },
    token: 'a-token',
    domain: 'shop.ngrok.app',
    settings: { keptDays: 7 },
    tickets: [],
  });
});

it('a move file is different each time', async () => {
  const again = await sealMoveFile(content, passphrase, cheap);
  expect(again.subarray(headLength)).not.toEqual(sealed.subarray(headLength));
});

it('a move file takes much memory and time to guess at, while other work goes on', async () => {
  const file = await sealMoveFile(content, passphrase);
  expect(file.toString()).toContain('"cost":{"N":131072,"r":8,"p":1}');
  let turns = 0;
  const turn = () => {
    turns += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  expect(await openMoveFile(file, passphrase)).toEqual(content);
  clearImmediate(next);
  expect(turns).toBeGreaterThan(100);
});

it('a move file says what it is, in lines that mail does not break', () => {
  const lines = sealed.toString().split('\n');
  expect(lines[0]).toMatch(/^Counter Relay move file/);
  expect(sealed.every((byte) => byte === 0x0a || (byte >= 0x20 && byte < 0x7f))).toBe(true);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
});

it('a move file opens with the line ends of Windows, and with lines left empty at its end', async () => {
  const windows = Buffer.from(`${sealed.toString().replaceAll('\n', '\r\n')}\r\n\r\n`);
  expect(await openMoveFile(windows, passphrase)).toEqual(content);
});

it('a move file opens with the passphrase typed on another keyboard', async () => {
  const file = await sealMoveFile(content, 'Kühe und Öl'.normalize('NFC'), cheap);
  expect(await openMoveFile(file, 'Kühe und Öl'.normalize('NFD'))).toEqual(content);
});

it.each(['', passphrase.slice(1), `${passphrase} `, passphrase.toUpperCase()])(
  'a move file is refused with the passphrase "%s", in words',
  async (words) => {
    const opening = openMoveFile(sealed, words);
    await expect(opening).rejects.toMatchObject({ name: 'MoveFileError', code: 'WRONG_PASSPHRASE' });
    await expect(opening).rejects.toThrow(/passphrase is wrong.*damaged/);
  },
);

it('a move file holds nothing that can be read: no secret, no guest', () => {
  const raw = sealed.toString('latin1');
  const decoded = Buffer.from(raw.slice(headLength), 'base64').toString('latin1');
  const haystacks = [raw, raw.replaceAll('\n', ''), decoded, decoded.toLowerCase()];
  const plain = Object.values(secrets).concat(guest, 'Jensen', content.domain ?? '');
  const found = plain
    .flatMap(waysToWrite)
    .filter((way) => haystacks.some((haystack) => haystack.includes(way)));
  expect(found).toEqual([]);
});

describe('a damaged move file', () => {
  /** The least work that a refused file asks for costs as much as this. */
  const leastWork = cpuCost(() => scryptSync('', '', 32, { N: 16_384, r: 8, p: 1 }));

  it('a damaged move file is refused with any byte changed, whichever bit it was', async () => {
    const verdicts = new Map<string, number>();
    for (const at of small.keys()) {
      for (const mask of [1, 4, 0x20, 0x80]) {
        const damaged = Buffer.from(small);
        damaged[at] = (small[at] ?? 0) ^ mask;
        const verdict = await verdictOn(damaged);
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      }
    }
    expect([...verdicts.keys()].sort()).toEqual(['NOT_A_MOVE_FILE', 'WRONG_PASSPHRASE']);
  });

  it('a damaged move file is refused when it was cut off, at any length', async () => {
    for (const length of small.keys()) {
      const verdict = await verdictOn(small.subarray(0, length));
      const expected = length <= headLength ? /^NOT_A_MOVE_FILE$/ : /^WRONG_PASSPHRASE$/;
      expect(verdict, `${length} bytes`).toMatch(expected);
    }
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(sealed.length)],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['only line ends', Buffer.alloc(3_000, '\n')],
    ['sealed content without what it is', sealed.subarray(headLength)],
    ['over 64 MiB', Buffer.alloc(64 * 1024 * 1024 + 1, sealed)],
  ])('a damaged move file that is %s is not a move file', async (_, file) => {
    expect(await verdictOn(file)).toBe('NOT_A_MOVE_FILE');
  });

  it('a move file of a later version is reported as such', async () => {
    const later = Buffer.from(sealed.toString().replace('version 1', 'version 2'));
    expect(await verdictOn(later)).toBe('NOT_A_MOVE_FILE');
    await expect(openMoveFile(later, passphrase)).rejects.toThrow(/another version.*same version on both/s);
  });

  it.each([
    '"N":1073741824,"r":8,"p":1',
    '"N":131072,"r":1073741823,"p":1',
    '"N":131072,"r":8,"p":1000000',
    '"N":2097152,"r":2,"p":1',
    '"N":2,"r":32,"p":33',
    '"N":1e300,"r":8,"p":1',
    '"N":131073,"r":8,"p":1',
    '"N":0,"r":8,"p":1',
    '"N":1,"r":8,"p":1',
    '"N":-2,"r":8,"p":1',
    '"N":2.5,"r":8,"p":1',
    '"N":"2","r":1,"p":1',
    '"N":2,"r":0,"p":1',
    '"r":1,"p":1',
  ])('a damaged move file that asks for the work %s is refused at once', async (cost) => {
    const crafted = sealed.toString().replace('"N":2,"r":1,"p":1', cost);
    expect(crafted).toContain(cost);
    expect(await verdictOn(Buffer.from(crafted))).toBe('NOT_A_MOVE_FILE');
    expect(await cpuCost(() => verdictOn(Buffer.from(crafted)))).toBeLessThan(await leastWork);
  });

  it('a move file may ask for twice the usual work, which is the most', async () => {
    const crafted = sealed.toString().replace('"N":2,"r":1,"p":1', '"N":262144,"r":8,"p":1');
    expect(await verdictOn(Buffer.from(crafted))).toBe('WRONG_PASSPHRASE');
  });
});

describe('a move file of another version', () => {
  const sealAny = (other: object) => sealMoveFile({ ...content, ...other }, passphrase, cheap);

  it('a move file is refused when a ticket or a secret cannot be read, and its error quotes nothing of it', async () => {
    const [ticket] = content.tickets;
    const others = [
      { tickets: [{ ...ticket, stage: 'flambéed' }] },
      { token: { kind: 'pair', a: secrets.token } },
      { credentials: undefined },
    ];
    const files = await Promise.all(others.map(sealAny));
    files.push(await sealText(`password: ${secrets.password}, token: ${secrets.token}`));
    for (const file of files) {
      const error: unknown = await openMoveFile(file, passphrase).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(MoveFileError);
      expect(error).toMatchObject({ code: 'NOT_A_MOVE_FILE', message: expect.stringContaining('version') });
      const inspected = inspect(error, { depth: 20, showHidden: true });
      for (const secret of [secrets.token, secrets.password, guest]) expect(inspected).not.toContain(secret);
    }
  });

  it('a move file of another version is read with what this one knows when there is more in it', async () => {
    expect(await openMoveFile(await sealAny({ printers: ['bar'] }), passphrase)).toEqual(content);
  });
});

it('sealing refuses what would be too large to open again', async () => {
  const large = { ...content, settings: { note: 'x'.repeat(50 * 1024 * 1024) } };
  const sealing = sealMoveFile(large, passphrase, cheap).then((file) => file.length);
  await expect(sealing).rejects.toMatchObject({ code: 'TOO_LARGE' });
});

/** A move file, rightly sealed, of what is no JSON. */
async function sealText(plain: string): Promise<Buffer> {
  const [salt, nonce] = [Buffer.alloc(16, 1), Buffer.alloc(12, 1)];
  const head = headOf({ cost: cheap, salt: salt.toString('base64'), nonce: nonce.toString('base64') });
  const key = await deriveKey(passphrase, salt, cheap);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(head));
  return writeMoveText(head, Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** As UTF-8, as hex, and as the part of Base64 that is the same at each of the three alignments. */
function waysToWrite(plain: string): string[] {
  const bytes = Buffer.from(plain);
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return shifted.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6));
  });
  const hex = bytes.toString('hex');
  return [bytes.toString('latin1'), hex, hex.toUpperCase(), ...base64];
}
