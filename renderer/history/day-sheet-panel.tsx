import { useState } from 'react';
import { sheetWords } from '../../shared/i18n/sheet-words';
import { texts } from '../../shared/i18n/texts';
import type { DayRecord } from '../../shared/status/history';
import type { PrinterView } from '../board/banners/printer-views';
import { methodWords } from '../board/ticket/ticket-words';
import { attempt } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';
import { useMoney } from '../core-client/store-facts';
import { SeverityLine } from '../printers/severity-line';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import styles from './day-sheet-panel.module.css';
import { PrintSheet } from './print-sheet';

const css = classNamesOf(styles);
const words = texts.history.sheet;

interface DaySheetPanelProps {
  readonly record: DayRecord;
  readonly printers: readonly PrinterView[];
}

/** A day's totals. */
export function DaySheetPanel({ record: { day, sheet }, printers }: DaySheetPanelProps) {
  const [savedDay, setSavedDay] = useState<string | null>(null);
  const { title, lines, tables, notes } = sheetWords(day, sheet, methodWords, useMoney());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard
    <section className={css('panel')} tabIndex={0} aria-label={words.label}>
      <h3 className={css('title')}>{title}</h3>
      <div className={css('actions')}>
        <ActionButton
          variant="plain"
          wide
          onAction={() => void save(day).then((saved) => setSavedDay(saved ? day : null))}
        >
          {words.save}
        </ActionButton>
        <PrintSheet day={day} printers={printers} />
        <p className={css('saved')} role="status">
          {savedDay === day && (
            <SeverityLine severity="good" text={texts.settings.files.saved} advice={null} />
          )}
        </p>
      </div>
      <dl className={css('lines')}>
        {lines.map(({ label, value, strong }) => (
          <div key={label} className={css('line', strong && 'strong')}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ title: caption, rows }) => (
          <table key={caption} className={css('table')}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{caption === words.byHour ? words.hour : words.method}</th>
                <th scope="col">{words.orders}</th>
                <th scope="col">{words.total}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, orders, value }) => (
                <tr key={label}>
                  <th scope="row" dir="auto">
                    {label}
                  </th>
                  <td>{orders}</td>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      {notes.map((note) => (
        <p key={note} className={css('note')}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** A user who closes the file dialog knows that nothing was saved. */
async function save(day: string): Promise<boolean> {
  const failure = await attempt('exportDay', { day });
  if (failure !== null && failure !== 'CANCELLED') tellStaff(texts.notDone('exportDay', failure));
  return failure === null;
}
