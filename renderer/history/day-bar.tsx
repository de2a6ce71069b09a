import { shortDayWords } from '../../shared/i18n/day-words';
import { texts } from '../../shared/i18n/texts';
import type { DaySummary } from '../../shared/status/history';
import { buttonVariant } from '../ui/button-variant';
import { classNamesOf } from '../ui/class-names';
import { SelectBox } from '../ui/fields/select-box';
import { AgainIcon, BackIcon } from '../ui/icons';
import styles from './day-bar.module.css';

const css = classNamesOf(styles);
const words = texts.history.day;

interface DayBarProps {
  /** Newest first. */
  readonly days: readonly DaySummary[];
  readonly day: string | null;
  /** How many of the shown day's orders are tests; unknown for other days until they are read. */
  readonly tests: number;
  readonly onShow: (day: string) => void;
  readonly onRefresh: () => void;
}

/** Chooses the day: the one before or after, or any from the browser's own list. */
export function DayBar({ days, day, tests, onShow, onRefresh }: DayBarProps) {
  const index = days.findIndex((one) => one.day === day);
  return (
    <div className={css('bar')}>
      <StepButton label={words.before} to={days[index + 1]} onShow={onShow} />
      <div className={css('day')}>
        <SelectBox
          aria-label={words.label}
          value={day ?? ''}
          options={days.map((one) => ({ value: one.day, text: textOf(one, one.day === day ? tests : 0) }))}
          onChange={onShow}
        />
      </div>
      <StepButton label={words.after} to={index > 0 ? days[index - 1] : undefined} onShow={onShow} forward />
      <button
        type="button"
        className={`${buttonVariant('plain', false)} ${css('step')}`}
        aria-label={words.refresh}
        onClick={onRefresh}
      >
        <AgainIcon />
      </button>
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly to: DaySummary | undefined;
  readonly forward?: boolean;
  readonly onShow: (day: string) => void;
}

/** Keeps its place, and the focus, when there is no further day. */
function StepButton({ label, to, forward = false, onShow }: StepButtonProps) {
  return (
    <button
      type="button"
      className={`${buttonVariant('plain', false)} ${css('step', forward && 'forward')}`}
      aria-label={label}
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onShow(to.day);
      }}
    >
      <BackIcon />
    </button>
  );
}

function textOf({ day, tickets, today }: DaySummary, tests: number): string {
  const named = shortDayWords(day, texts.locale);
  return words.entry(today ? words.today(named) : named, Math.max(0, tickets - tests), tests);
}
