import { assertNever } from '../../../shared/assert-never';
import { texts } from '../../../shared/i18n/texts';
import type { FixedSetting, Status } from '../../../shared/ipc/snapshot';
import { classNamesOf } from '../../ui/class-names';
import { DownIcon } from '../../ui/icons';
import { fixedWords } from '../fixed-words';
import type { SettingProps } from '../setting-props';
import styles from './link-setting.module.css';

const { entries, now } = texts.settings;
const css = classNamesOf(styles);

type PageSettingId =
  | 'control'
  | 'kitchen'
  | 'printers'
  | 'openingHours'
  | 'token'
  | 'domain'
  | 'credentials'
  | 'slip'
  | 'move';

/** A setting changed on its own page, with its current value. */
export function PageSetting({ id, ...props }: SettingProps & { readonly id: PageSettingId }) {
  const { name, effect } = entries[id];
  const { status } = props;
  const fixed = status.fixed.find((setting): setting is FixedSetting => setting === id);
  const value = valueNow(id, status);
  return (
    <LinkSetting
      name={name}
      effect={fixed === undefined ? effect : fixedWords(fixed)}
      {...(value === null ? {} : { value })}
      onOpen={() => open(id, props)}
    />
  );
}

function valueNow(id: PageSettingId, { setUp, printing, openingHours }: Status): string | null {
  const { kitchen, control } = texts.setUp;
  switch (id) {
    case 'control':
      return control.choices[setUp.control].name;
    case 'kitchen':
      return kitchen.choices[setUp.kitchen].name;
    case 'printers':
      return now.printers(printing.printers.length);
    case 'openingHours':
      return openingHours === null ? now.noHours : now.hours;
    case 'token':
      return now.token[setUp.token];
    case 'domain':
      return setUp.domain ?? now.noDomain;
    case 'credentials':
    case 'slip':
    case 'move':
      return null;
    default:
      return assertNever(id);
  }
}

function open(id: PageSettingId, { onPanel, onPrinters, onSetUp }: SettingProps): void {
  if (id === 'printers') onPrinters();
  else if (id === 'openingHours') onPanel('opening');
  else onSetUp(id === 'credentials' ? 'bbot' : id);
}

interface LinkSettingProps {
  readonly name: string;
  readonly effect: string;
  /** Its current value, in a word or two. */
  readonly value?: string;
  readonly onOpen: () => void;
}

/** A link to a setting's own page. */
function LinkSetting({ name, effect, value, onOpen }: LinkSettingProps) {
  return (
    <button type="button" className={css('link')} onClick={onOpen}>
      <span className={css('words')}>
        <span className={css('name')}>{name}</span>{' '}
        {value !== undefined && <span className={css('value')}>{value}</span>}{' '}
        <span className={css('effect')}>{effect}</span>
      </span>
      <span className={css('arrow')}>
        <DownIcon />
      </span>
    </button>
  );
}
