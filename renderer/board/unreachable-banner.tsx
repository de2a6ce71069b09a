import { useState } from 'react';
import type { Arrival, Unreachable } from '../../shared/arrival';
import { timeOfDay } from '../../shared/clock-time';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { type Step, stepOf } from '../setup/set-up-steps';
import { Banner } from './banner';
import { KnownButton } from './known-button';
import type { Troubles } from './use-troubles';

interface UnreachableBannerProps {
  readonly unreachable: Unreachable;
  readonly arrival: Arrival;
  readonly troubles: Troubles;
  readonly onSetUp: (step: Step) => void;
}

/** An outage that lasts. While it is being retried, the problem stands there that was met last. */
export function UnreachableBanner({ unreachable, arrival, troubles, onSetUp }: UnreachableBannerProps) {
  const met = arrival.kind === 'retrying' || arrival.kind === 'needs-attention' ? arrival : null;
  const [last, setLast] = useState(met);
  if (met !== null && (met.problem !== last?.problem || met.code !== last.code)) setLast(met);

  const {
    owner,
    cannot,
    unreachable: titleWith,
    unreachableDetail,
    connectingAdvice,
    openSetUp,
  } = texts.arrival;
  const known = last === null ? null : owner.problems[last.problem];
  const step = last === null ? null : stepOf(last.problem);
  const advice = known?.advice ?? connectingAdvice;
  const told = last === null || last.code === null ? advice : owner.withCode(advice, last.code);
  return (
    <Banner
      look="loud"
      title={known === null ? cannot : titleWith(known.title)}
      detail={unreachableDetail(timeOfDay(unreachable.since, texts.locale), told)}
    >
      {step !== null && (
        <ActionButton look="plain" onAction={() => onSetUp(step)}>
          {openSetUp}
        </ActionButton>
      )}
      <KnownButton trouble="unreachable" troubles={troubles} />
    </Banner>
  );
}
