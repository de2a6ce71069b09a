import { useState } from 'react';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { ArrivalProblem, ConnectionStatus, Unreachable } from '../../../shared/status/connection';
import type { OrderingMode } from '../../../shared/status/set-up';
import { type Step, stepOf } from '../../set-up/set-up-steps';
import { KnownButton } from '../alarms/known-button';
import type { Troubles } from '../alarms/use-troubles';
import { SetUpButton } from '../status-bar/set-up-button';
import { Banner } from './banner';

interface UnreachableBannerProps {
  readonly unreachable: Unreachable;
  readonly arrival: ConnectionStatus;
  readonly control: OrderingMode;
  readonly troubles: Troubles;
  readonly onSetUp: (step: Step) => void;
}

/**
 * With these, orders arrive at another computer: guests pay as usual, and the emergency slip would cut that one off.
 */
const arriveElsewhere: readonly ArrivalProblem[] = ['address-held', 'other-computer'];

/** A lasting outage. During a retry, it shows the latest problem. */
export function UnreachableBanner(props: UnreachableBannerProps) {
  const { unreachable, arrival, control, troubles, onSetUp } = props;
  const met = arrival.kind === 'retrying' || arrival.kind === 'needs-attention' ? arrival : null;
  const [last, setLast] = useState(met);
  if (met !== null && (met.problem !== last?.problem || met.code !== last.code)) setLast(met);

  const {
    owner,
    cannot,
    unreachable: titleWith,
    unreachableDetail,
    connectingAdvice,
    meanwhile,
  } = texts.arrival;
  const known = last === null ? null : owner.problems[last.problem];
  const step = last === null ? null : stepOf(last.problem);
  const advice = known?.advice ?? connectingAdvice;
  const adviceText = last === null || last.code === null ? advice : owner.withCode(advice, last.code);
  const elsewhere = last !== null && arriveElsewhere.includes(last.problem);
  const detail = unreachableDetail(timeOfDay(unreachable.since, texts.locale), adviceText);
  return (
    <Banner
      variant="loud"
      title={known === null ? cannot : titleWith(known.title)}
      detail={elsewhere ? detail : `${detail} ${meanwhile[control]}`}
    >
      {step !== null && <SetUpButton step={step} onSetUp={onSetUp} />}
      <KnownButton trouble="unreachable" troubles={troubles} />
    </Banner>
  );
}
