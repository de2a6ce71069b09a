import { assertNever } from '../../shared/assert-never';
import type { UserSettings, YesOrNo } from '../../shared/settings/choices';
import { command } from '../core-client/core-client';
import { CapsSection } from './caps-section';
import { AgeLimitSetting, MethodLimitSettings } from './controls/age-limit-settings';
import { CurrencySetting, DayEndSetting } from './controls/currency-setting';
import { FeedSetting } from './controls/feed-setting';
import { FilesSetting, ReportSetting } from './controls/files-setting';
import { PageSetting } from './controls/page-setting';
import { BoundedSetting, CheckSetting, WordSetting } from './controls/plain-settings';
import { HoldSetting, PrinterBlockSetting, type PrintingRules } from './controls/printing-settings';
import { RestaurantSetting } from './controls/restaurant-setting';
import { UpdateSetting } from './controls/update-setting';
import type { SettingId } from './setting-groups';
import type { SettingProps } from './setting-props';
import { SoundSection } from './sound-section';

/** The control for a setting. */
export function SettingControl({ id, ...props }: SettingProps & { readonly id: SettingId }) {
  const { choices, printing } = props.status;
  const save = (part: Partial<UserSettings>): void =>
    props.onKeep(id, command('changeSettings', { choices: part }));
  const savePrinting = (part: Partial<PrintingRules>): void => {
    const { holdAfterMinutes, blockWhilePrintersDown } = printing;
    const rules = { holdAfterMinutes, blockWhilePrintersDown, ...part };
    props.onKeep(id, command('changePrinting', rules));
  };
  if (isYesOrNo(id, choices)) return <CheckSetting id={id} checked={choices[id]} onSave={save} />;
  switch (id) {
    case 'language':
      return (
        <WordSetting
          id={id}
          choices={choices}
          onSave={(part) => {
            props.onLanguage();
            save(part);
          }}
        />
      );
    case 'theme':
    case 'boardLayout':
    case 'textSize':
      return <WordSetting id={id} choices={choices} onSave={save} />;
    case 'laterMinutes':
    case 'keptDays':
    case 'requestsAMonth':
    case 'port':
      return <BoundedSetting id={id} value={choices[id]} fixed={props.status.fixed} onSave={save} />;
    case 'dayEndsAtHour':
      return <DayEndSetting hour={choices.dayEndsAtHour} onSave={save} />;
    case 'ageLimits':
      return <AgeLimitSetting choices={choices} onSave={save} />;
    case 'ageLimitsByMethod':
      return <MethodLimitSettings choices={choices} onSave={save} />;
    case 'restaurantIds':
      return <RestaurantSetting ids={choices.restaurantIds} onSave={(ids) => save({ restaurantIds: ids })} />;
    case 'currency':
      return (
        <CurrencySetting
          chosen={choices.currency}
          currency={props.status.currency}
          onSave={(currency) => save({ currency })}
        />
      );
    case 'holdAfterMinutes':
      return <HoldSetting minutes={printing.holdAfterMinutes} onSave={savePrinting} />;
    case 'blockWhilePrintersDown':
      return (
        <PrinterBlockSetting
          blocks={printing.blockWhilePrintersDown}
          control={props.status.setUp.control}
          onSave={savePrinting}
        />
      );
    case 'soundVolume':
      return <SoundSection volume={choices.soundVolume} />;
    case 'caps':
      return (
        <CapsSection
          maxOpenTickets={choices.maxOpenTickets}
          maxOrdersIn15Minutes={choices.maxOrdersIn15Minutes}
          takeLaterOrders={choices.takeLaterOrders}
          load={props.status.load}
          control={props.status.setUp.control}
        />
      );
    case 'control':
    case 'kitchen':
    case 'printers':
    case 'openingHours':
    case 'token':
    case 'domain':
    case 'credentials':
    case 'slip':
    case 'move':
      return <PageSetting {...props} id={id} />;
    case 'files':
      return <FilesSetting />;
    case 'report':
      return <ReportSetting />;
    case 'updates':
      return <UpdateSetting update={props.status.update} control={props.status.setUp.control} />;
    case 'updateFeed':
      return <FeedSetting feed={choices.updateFeed} onSave={(updateFeed) => save({ updateFeed })} />;
    default:
      return assertNever(id);
  }
}

function isYesOrNo(id: SettingId, choices: UserSettings): id is YesOrNo {
  return id in choices && typeof choices[id as keyof UserSettings] === 'boolean';
}
