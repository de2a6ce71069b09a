import { memo } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { columnOf, isOpen, isVoid } from '../../../shared/ticket/ticket-state';
import { useLaterMinutes, useMoney } from '../../core-client/store-facts';
import { lacksLetters } from '../../letters/shown';
import stepColors from '../../styles/step-colors.module.css';
import { classNamesOf } from '../../ui/class-names';
import { FoldedText } from '../../ui/folded-text';
import alertColors from '../alarms/alert-colors.module.css';
import type { TicketSound } from '../alarms/chime-plan';
import type { PrinterView } from '../banners/printer-views';
import { PaperMarks, TicketMarkStrips } from './marks/paper-marks';
import { type Mark, marksOf } from './marks/ticket-marks';
import { TicketButtons } from './ticket-buttons';
import styles from './ticket-card.module.css';
import { itemChanges } from './ticket-changes';
import { TicketHead } from './ticket-head';
import { TicketItems } from './ticket-items';
import { paperLine, paperMarks } from './ticket-paper';
import { TicketTop } from './ticket-top';
import { nameOf, refundWords } from './ticket-words';

const css = classNamesOf(styles);
const alert = classNamesOf(alertColors);
const step = classNamesOf(stepColors);

interface TicketCardProps {
  readonly ticket: BoardTicket;
  readonly printers: readonly PrinterView[];
  /** If no heading shows its stage. */
  readonly showsStage?: boolean;
  /** How many grid columns it spans; its items flow from one to the next. */
  readonly span?: number;
}

const noPrinters: readonly PrinterView[] = [];

/** One order on the board. It redraws only when its ticket or its age changes. */
export const TicketCard = memo(function TicketCard(props: TicketCardProps) {
  const { ticket, printers, showsStage = false, span = 1 } = props;
  const money = useMoney();
  const laterMinutes = useLaterMinutes();
  const marks = marksOf(ticket);
  const paper = paperMarks(ticket, printers);
  const column = columnOf(ticket);
  const voided = isVoid(ticket);
  const rings = ticket.alert !== null;
  return (
    <article
      aria-label={nameOf(ticket)}
      data-ticket={ticket.id}
      tabIndex={-1}
      className={`${css('card', rings && 'ringing', voided && 'voided')} ${alert(rings && alertOf(marks))}`}
      style={span === 1 ? undefined : { gridColumn: `span ${span}` }}
    >
      {showsStage && <p className={`${css('stage')} ${step(column)}`}>{texts.board.stages[column]}</p>}
      <TicketMarkStrips marks={marks} />
      <PaperMarks ticket={ticket} marks={paper} />
      <TicketTop ticket={ticket} paper={paperLine(ticket, printers, laterMinutes, Date.now())} />
      <TicketHead ticket={ticket} />
      <div className={css('body')}>
        <ChangedItems ticket={ticket} />
        <TicketItems
          items={ticket.order.items}
          columns={span}
          ticking={isOpen(ticket) && !voided ? ticket : undefined}
        />
        {lacksLetters(ticket.order) && (
          <p className={css('lacking')}>{texts.board.lacksFont(texts.checks.title)}</p>
        )}
        {ticket.refunds.map((refund) => (
          <p key={refund.at} className={css('refund')} dir="auto">
            <FoldedText text={refundWords(refund, money)} />
          </p>
        ))}
      </div>
      {/* The strip for an unproved slip already has a button of that name. */}
      <TicketButtons
        ticket={ticket}
        printers={paper.some(({ kind }) => kind === 'unproved') ? noPrinters : printers}
      />
    </article>
  );
});

/** What the ring around a card signals. */
function alertOf(marks: readonly Mark[]): TicketSound {
  const pressing = (['cancelled', 'updated'] as const).find((kind) =>
    marks.some((mark) => mark.kind === kind),
  );
  return pressing ?? 'new';
}

/** What was added and removed since staff last tapped the ticket, above its current items. */
function ChangedItems({ ticket }: { readonly ticket: BoardTicket }) {
  const changes = itemChanges(ticket);
  if (changes.length === 0) return null;
  return (
    <ul className={css('changes')} aria-label={texts.board.changedItems}>
      {changes.map(({ item, count }) => (
        <li key={kitchenKey(item)} className={css(count < 0 && 'removed')} dir="auto">
          <FoldedText
            text={count > 0 ? texts.board.added(count, item.name) : texts.board.removed(-count, item.name)}
          />
        </li>
      ))}
    </ul>
  );
}
