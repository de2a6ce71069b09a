import { texts } from '../../shared/i18n/texts';
import type { FixedSetting } from '../../shared/ipc/snapshot';

const variables: Readonly<Record<FixedSetting, string>> = {
  port: 'RELAY_PORT',
  credentials: 'RELAY_USERNAME, RELAY_PASSWORD',
  token: 'NGROK_AUTHTOKEN',
  domain: 'RELAY_DOMAIN',
  printers: 'RELAY_PRINTER',
};

/** Why a setting cannot be changed here. */
export function fixedWords(setting: FixedSetting): string {
  return texts.settings.fixed(variables[setting]);
}
