import { expect, it } from 'vitest';
import { environmentPrinters } from '../../../../main/core/settings/environment';

const connectionsOf = (text: string) => environmentPrinters.parse(text).map(({ connection }) => connection);

it('RELAY_PRINTER names printers by address or queue, several separated by commas', () => {
  expect(connectionsOf('tcp://192.168.1.50:9101, tcp://kitchen.local,system:Kitchen Printer')).toEqual([
    { kind: 'tcp', host: '192.168.1.50', port: 9101 },
    { kind: 'tcp', host: 'kitchen.local', port: 9100 },
    { kind: 'queue', queue: 'Kitchen Printer', format: 'pdf' },
  ]);
});

it('RELAY_PRINTER takes an IPv6 address', () => {
  expect(connectionsOf('tcp://[fe80::1]:9100')).toEqual([{ kind: 'tcp', host: 'fe80::1', port: 9100 }]);
});

it.each(['', 'kitchen', 'tcp://', 'tcp://host:0', 'tcp://host:99999', 'system:', 'system:-o', 'usb:1'])(
  'a RELAY_PRINTER of "%s" is refused in words',
  (text) => {
    expect(environmentPrinters.safeParse(text).success).toBe(false);
  },
);
