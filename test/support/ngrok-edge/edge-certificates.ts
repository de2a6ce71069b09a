import { generate } from 'selfsigned';

export interface EdgeCertificates {
  /** The throw-away authority, PEM: whoever is to trust the edge trusts this. */
  readonly caPem: string;
  readonly certPem: string;
  readonly keyPem: string;
}

/** Whoever checks a certificate may live by another clock than whoever makes it. */
export const validOnAnyDay = {
  notBeforeDate: new Date('2000-01-01T00:00:00Z'),
  notAfterDate: new Date('2100-01-01T00:00:00Z'),
} as const;

const names = ['localhost', '*.ngrok-free.app', '*.ngrok-free.dev', '*.ngrok.app'];

/** A fresh authority, and one certificate of it for this computer and for names like ngrok's own. */
export async function makeEdgeCertificates(): Promise<EdgeCertificates> {
  const shared = {
    keyType: 'ec',
    algorithm: 'sha256',
    ...validOnAnyDay,
  } as const;
  const ca = await generate([{ name: 'commonName', value: 'Throw-away authority of a local edge' }], {
    ...shared,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...shared,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2, value }) as const), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { caPem: ca.cert, certPem: leaf.cert, keyPem: leaf.private };
}
