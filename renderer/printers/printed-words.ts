import { texts } from '../../shared/i18n/texts';
import type { Outcome } from '../../shared/ipc/commands';
import type { PrinterWords } from './printer-words';

const severityByOutcome = {
  printed: 'good',
  'handed-over': 'careful',
  unproved: 'careful',
  failed: 'bad',
} as const;

/** A command that prints something other than a ticket. */
type PrintCommand = 'printDay' | 'printEmergencySlip';

/** Its outcome at a printer. */
export function printedWords(name: PrintCommand, outcome: Outcome<PrintCommand>): PrinterWords {
  const { panel, problems } = texts.printing;
  if (!outcome.ok) return { severity: 'bad', text: texts.notDone(name, outcome.code), advice: null };
  const { value } = outcome;
  const text = panel.test[value.kind];
  if (!('problem' in value)) return { severity: severityByOutcome[value.kind], text, advice: null };
  const { is, advice } = problems[value.problem];
  return { severity: severityByOutcome[value.kind], text: panel.testWith(text, is, advice), advice: null };
}
