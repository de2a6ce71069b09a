import { wayOf } from '../../../shared/printing/connection';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { Settings } from '../../../shared/settings/settings';
import { exportedSchema } from '../settings/carried-settings';

/** The settings as far as they tell nothing of whose they are. */
export function settingsFacts(settings: Settings): Readonly<Record<string, unknown>> {
  const { printers, ...shown } = exportedSchema.parse(settings);
  return {
    ...shown,
    port: settings.port,
    setUpDone: settings.setUpDone,
    moved: settings.moved,
    domain: settings.domain === null ? 'none' : 'set',
    updateFeed: settings.updateFeed === '' ? 'none' : 'set',
    restaurantIds: settings.restaurantIds.length,
    addressCopied: settings.lastAddress !== null && settings.lastAddress === settings.copiedAddress,
    seen: settings.seen,
    seenFields: settings.seenFields,
    finishSeenAt: settings.finishSeenAt,
    printers: printers.map(printerFacts),
  };
}

/** A printer without its name, where it is, and for what it prints. */
export function printerFacts(printer: PrinterSettings): Readonly<Record<string, unknown>> {
  const { id: _, name, connection, rules, backupId, ...shown } = printer;
  return {
    ...shown,
    connection: wayOf(connection),
    rules: Object.values(rules).reduce((count, list) => count + list.length, 0),
    backup: backupId !== null,
  };
}
