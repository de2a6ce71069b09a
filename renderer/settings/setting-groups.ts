import type { Texts } from '../../shared/i18n/words';

export type SettingId = keyof Texts['settings']['entries'];
type GroupId = keyof Texts['settings']['groups'];

interface SettingGroup {
  readonly id: GroupId;
  readonly settings: readonly SettingId[];
}

/** Every setting, in page order: often changed ones first. */
export const settingGroups: readonly SettingGroup[] = [
  {
    id: 'board',
    settings: [
      'textSize',
      'theme',
      'boardLayout',
      'language',
      'ageLimits',
      'ageLimitsByMethod',
      'laterMinutes',
      'kitchenWindow',
      'singleKeys',
    ],
  },
  { id: 'sound', settings: ['soundVolume'] },
  { id: 'ordering', settings: ['control', 'openingHours', 'takeLaterOrders', 'caps'] },
  { id: 'printing', settings: ['kitchen', 'printers', 'holdAfterMinutes', 'blockWhilePrintersDown'] },
  { id: 'days', settings: ['dayEndsAtHour', 'keptDays'] },
  { id: 'computer', settings: ['startWithComputer', 'keepAwake', 'slip', 'move'] },
  { id: 'connection', settings: ['token', 'domain', 'credentials', 'requestsAMonth', 'port'] },
  { id: 'restaurant', settings: ['currency', 'restaurantIds'] },
  { id: 'support', settings: ['files', 'report'] },
  { id: 'updates', settings: ['updates', 'updateFeed'] },
];
