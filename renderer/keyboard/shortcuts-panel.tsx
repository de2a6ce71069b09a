import { texts } from '../../shared/i18n/texts';
import { command } from '../core-client/core-client';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { SidePanel } from '../ui/panels/side-panel';
import styles from './shortcuts-panel.module.css';

const css = classNamesOf(styles);
const words = texts.tools.keyboard;

interface ShortcutsPanelProps {
  readonly singleKeys: boolean;
  readonly onClose: () => void;
}

interface Keys {
  readonly keys: readonly string[];
  readonly what: string;
}

const always: readonly Keys[] = [
  { keys: [words.keys.tab], what: words.move },
  { keys: [words.keys.enter], what: words.press },
  { keys: [words.keys.escape], what: words.close },
  { keys: ['F11'], what: words.fullScreen },
  { keys: ['?'], what: words.shortcuts },
];

const single: readonly Keys[] = [
  { keys: ['1', '9'], what: words.pick },
  { keys: ['R'], what: words.recall },
  { keys: ['P'], what: words.pause },
  { keys: ['/'], what: words.find },
];

/** What keys do, and the switch for single keys. */
export function ShortcutsPanel({ singleKeys, onClose }: ShortcutsPanelProps) {
  return (
    <SidePanel title={texts.tools.shortcuts} onClose={onClose}>
      <h3 className={css('title')}>{words.single(singleKeys)}</h3>
      <CheckEntry
        label={words.singleKeys}
        hint={words.singleKeysHint}
        checked={singleKeys}
        onChange={(wanted) => void command('changeSettings', { choices: { singleKeys: wanted } })}
      />
      <KeyList list={single} isOff={!singleKeys} />
      <h3 className={css('title')}>{words.always}</h3>
      <KeyList list={always} />
    </SidePanel>
  );
}

interface KeyListProps {
  readonly list: readonly Keys[];
  readonly isOff?: boolean;
}

function KeyList({ list, isOff = false }: KeyListProps) {
  return (
    <dl className={css('list', isOff && 'off')}>
      {list.map(({ keys, what }) => (
        <div key={what} className={css('entry')}>
          <dt className={css('keys')}>
            {keys.map((key, index) => (
              <span key={key}>
                {index > 0 && '–'}
                <kbd className={css('key')}>{key}</kbd>
              </span>
            ))}
          </dt>
          <dd className={css('what')}>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
