import { timeOfDay } from '../../shared/clock-time';
import type { Status } from '../../shared/contract';
import type { Ordering } from '../../shared/ordering';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { command } from '../relay';
import { Banner } from './banner';
import type { SoundProblem } from './chime-player';

interface BannersProps {
  readonly status: Status;
  readonly soundProblem: SoundProblem | null;
}

const words = texts.banner;

/** Everything that staff must know before they look at a ticket, the most pressing first. */
export function Banners({ status, soundProblem }: BannersProps) {
  const { wrongCredentials, storage, arrival, ordering, quarantined } = status;
  return (
    <>
      {wrongCredentials !== null && (
        <Banner
          look="loudest"
          title={words.wrongCredentials}
          detail={words.wrongCredentialsDetail(wrongCredentials.count, time(wrongCredentials.since))}
        />
      )}
      {storage.kind === 'failing' && (
        <Banner
          look="loud"
          title={words.storageFailing(storage.problem)}
          detail={words.storageFailingSince(time(storage.since))}
        />
      )}
      {arrival.kind === 'port-taken' && (
        <Banner
          look="loud"
          title={texts.arrival.portTakenBanner(arrival.port)}
          detail={texts.arrival.portTakenAdvice}
        />
      )}
      {soundProblem !== null && <Banner look="loud" title={words.noSound[soundProblem]} />}
      {ordering.kind !== 'open' && <OrderingBanner ordering={ordering} />}
      <QuarantineBanner files={quarantined} />
    </>
  );
}

/** One file at a time: a damaged disk must not push the tickets off the screen. */
function QuarantineBanner({ files: [first, ...others] }: { readonly files: Status['quarantined'] }) {
  if (first === undefined) return null;
  const { name } = first;
  return (
    <Banner look="quiet" title={words.unreadable} detail={words.unreadableFile(name, others.length)}>
      <ActionButton look="plain" onAction={() => void command('dismissQuarantined', { name })}>
        {texts.dismiss}
      </ActionButton>
    </Banner>
  );
}

function OrderingBanner({ ordering }: { readonly ordering: Exclude<Ordering, { kind: 'open' }> }) {
  return (
    <Banner look="paused" title={orderingTitle(ordering)} detail={texts.ordering.since(time(ordering.since))}>
      <ActionButton look="strong" onAction={() => void command('resumeOrdering', null)}>
        {texts.ordering.resume}
      </ActionButton>
    </Banner>
  );
}

function orderingTitle({ kind, until }: Exclude<Ordering, { kind: 'open' }>): string {
  const { pausedBanner, pausedUntilResumedBanner, closedBanner, closedUntilResumedBanner } = texts.ordering;
  if (kind === 'paused') return until === null ? pausedUntilResumedBanner : pausedBanner(time(until));
  return until === null ? closedUntilResumedBanner : closedBanner(time(until));
}

function time(instant: string): string {
  return timeOfDay(instant, texts.locale);
}
