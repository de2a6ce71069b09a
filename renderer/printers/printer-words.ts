import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { Outcome, TestPrint } from '../../shared/ipc/commands';
import { answersItself } from '../../shared/printing/connection';
import type { PrinterSettings, PrinterState, PrinterStatus } from '../../shared/printing/printer';
import { methodWords } from '../board/ticket/ticket-words';

const { problems, state: states, panel, form } = texts.printing;

/** Words about a printer. A severity has a color and an icon. */
export interface PrinterWords {
  readonly severity: 'good' | 'careful' | 'bad';
  readonly text: string;
  /** What to do about it. */
  readonly advice: string | null;
}

/** A printer's current state. */
export function stateWords(state: PrinterState): PrinterWords {
  switch (state.kind) {
    case 'unknown':
    case 'deaf':
      return { severity: 'careful', text: states[state.kind], advice: null };
    case 'ready':
    case 'printing':
      return { severity: 'good', text: states[state.kind], advice: null };
    case 'trouble': {
      const { is, advice } = problems[state.problem];
      return { severity: 'bad', text: `${capitalised(is)}.`, advice };
    }
    default:
      return assertNever(state);
  }
}

/** The outcome of a printer's test print. */
export function testWords(
  outcome: Outcome<'testPrinter'>,
  printer: Pick<PrinterStatus, 'settings' | 'fromEnvironment'>,
): PrinterWords {
  if (!outcome.ok) return { severity: 'bad', text: texts.notDone('testPrinter', outcome.code), advice: null };
  return {
    severity: testSeverities[outcome.value.kind],
    text: testText(outcome.value, printer),
    advice: null,
  };
}

const testSeverities = {
  printed: 'good',
  'handed-over': 'careful',
  unproved: 'careful',
  failed: 'bad',
} as const;

function testText(print: TestPrint, printer: Parameters<typeof testWords>[1]): string {
  const result = panel.test[print.kind];
  if (!('problem' in print)) return result;
  const { is, advice } = problems[print.problem];
  const mute = print.kind === 'unproved' && print.problem === 'silent' && hasAnswersTick(printer);
  return panel.testWith(result, is, mute ? panel.testSilent : advice);
}

/** Whether this printer's setting "can say what it printed" can be turned off here. */
function hasAnswersTick({ settings, fromEnvironment }: Parameters<typeof testWords>[1]): boolean {
  return settings.answers && answersItself(settings.connection) && !fromEnvironment;
}

/** The answer of a printer not added yet. */
export function triedWords(outcome: Outcome<'tryConnection'>): PrinterWords {
  if (!outcome.ok)
    return { severity: 'bad', text: texts.notDone('tryConnection', outcome.code), advice: null };
  const { value } = outcome;
  if (value.kind === 'trouble') {
    const { is, advice } = problems[value.problem];
    return { severity: 'bad', text: form.triedTrouble(is, advice), advice: null };
  }
  return { ...stateWords(value), text: form.tried[value.kind] };
}

/** Its paper, and which orders it prints: "58 mm · only: Runner, table 4, IPA, tag bar". */
export function paperWords({ paperMm, rules }: PrinterSettings): string {
  const limits = [
    ...new Set(rules.methods.map(methodWords)),
    ...rules.tables.map(panel.table),
    ...rules.items,
    ...rules.tags.map(panel.tag),
  ];
  const orders = limits.length === 0 ? panel.allOrders : panel.only(limits.join(', '));
  return [form.paperWidth(paperMm), orders].join(' · ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
