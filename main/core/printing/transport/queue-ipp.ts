/* The Internet Printing Protocol (RFC 8010), as far as it is needed here to query a print server. */

export const operations = {
  cancelJob: 0x0008,
  getJob: 0x0009,
  getPrinter: 0x000b,
  listPrinters: 0x4002,
} as const;
export const notFound = 0x0406;

const tags = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  name: 0x42,
} as const;
/** Tags below delimit groups; those up to `lastWithoutValue` mean there is no value. */
const firstValueTag = 0x10;
const lastWithoutValue = 0x1f;
const version = 0x0101;

export interface IppQuestion {
  readonly operation: number;
  /** The queue; omitted for the list of all. */
  readonly queue?: string;
  readonly job?: number;
  readonly user: string;
  readonly wanted: readonly string[];
}

type IppValue = string | number | boolean | null;
type IppGroup = ReadonlyMap<string, readonly IppValue[]>;

export interface IppAnswer {
  /** Below 0x0100 it means success. */
  readonly status: number;
  /** The first describes the operation; then one per printer or job. */
  readonly groups: readonly IppGroup[];
}

export function encodeQuestion({ operation, queue, job, user, wanted }: IppQuestion): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(version, 0);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(1, 4);
  return Buffer.concat([
    head,
    Buffer.of(tags.operation),
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    ...(queue === undefined ? [] : [attribute(tags.uri, 'printer-uri', printerUri(queue))]),
    ...(job === undefined ? [] : [attribute(tags.integer, 'job-id', int32(job))]),
    attribute(tags.name, 'requesting-user-name', user),
    ...wanted.map((name, index) => attribute(tags.keyword, index === 0 ? 'requested-attributes' : '', name)),
    Buffer.of(tags.end),
  ]);
}

function printerUri(queue: string): string {
  return `ipp://localhost/printers/${encodeURIComponent(queue)}`;
}

function attribute(tag: number, name: string, value: string | Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), counted(Buffer.from(name)), counted(Buffer.from(value))]);
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** @throws RangeError if the bytes are not an answer */
export function decodeAnswer(bytes: Buffer): IppAnswer {
  const groups: Map<string, IppValue[]>[] = [];
  let name = '';
  let at = 8;
  for (let tag = bytes.readUInt8(at++); tag !== tags.end; tag = bytes.readUInt8(at++)) {
    if (tag < firstValueTag) {
      groups.push(new Map());
      continue;
    }
    const [givenName, valueAt] = countedAt(bytes, at);
    const [value, next] = countedAt(bytes, valueAt);
    at = next;
    // An attribute without a name is another value of the previous one.
    name = givenName.length > 0 ? givenName.toString() : name;
    const group = groups.at(-1);
    group?.set(name, [...(group.get(name) ?? []), readValue(tag, value)]);
  }
  return { status: bytes.readUInt16BE(2), groups };
}

function countedAt(bytes: Buffer, at: number): readonly [Buffer, number] {
  const end = at + 2 + bytes.readUInt16BE(at);
  if (end > bytes.length) throw new RangeError('an answer ends in the middle of a value');
  return [bytes.subarray(at + 2, end), end];
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if (tag <= lastWithoutValue) return null;
  if (tag === tags.integer || tag === tags.enum) return bytes.readInt32BE(0);
  if (tag === tags.boolean) return bytes.readUInt8(0) !== 0;
  return bytes.toString();
}
