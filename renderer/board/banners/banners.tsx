import { useState } from 'react';
import { assertNever } from '../../../shared/assert-never';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket, SpoiledSettings, Status } from '../../../shared/ipc/snapshot';
import type { OrderingMode } from '../../../shared/status/set-up';
import { command } from '../../core-client/core-client';
import { useFrozenDuringPress } from '../../keyboard/use-frozen-during-press';
import type { Step } from '../../set-up/set-up-steps';
import { ActionButton } from '../../ui/action-button';
import type { SoundProblem } from '../alarms/chime-player';
import { KnownButton } from '../alarms/known-button';
import type { Troubles } from '../alarms/use-troubles';
import { SetUpButton } from '../status-bar/set-up-button';
import { Banner } from './banner';
import { type BannerFact, type BoardFacts, bannerFacts } from './banner-facts';
import { OrderingBanner, TooBusyBanner } from './ordering-banners';
import { HeldBanner, PrinterBanner, UnprovedBanner } from './printing-banners';
import { UnreachableBanner } from './unreachable-banner';
import { WrongAddressBanner } from './wrong-address-banner';

const words = texts.banner;

interface BannersProps extends BoardFacts {
  readonly status: Status;
  readonly troubles: Troubles;
  readonly onSetUp: (step: Step) => void;
  readonly onPrinters: () => void;
  readonly onShow: (ticket: BoardTicket) => void;
}

/**
 * What staff must know, above the tickets. None appears or disappears while a finger is down: the tickets below would
 * move.
 */
export function Banners({ status, troubles, onSetUp, onPrinters, onShow, ...facts }: BannersProps) {
  const rest = { troubles, onSetUp, onPrinters, onShow };
  const shown = useFrozenDuringPress(bannerFacts(status, facts));
  return shown.map((fact) => (
    <FactBanner
      key={fact.kind === 'printer' ? `printer ${fact.id}` : fact.kind}
      fact={fact}
      control={status.setUp.control}
      {...rest}
    />
  ));
}

interface FactBannerProps extends Pick<BannersProps, 'troubles' | 'onSetUp' | 'onPrinters' | 'onShow'> {
  readonly fact: BannerFact;
  readonly control: OrderingMode;
}

function FactBanner({ fact, control, troubles, onSetUp, onPrinters, onShow }: FactBannerProps) {
  switch (fact.kind) {
    case 'wrong-credentials': {
      const detail = words.wrongCredentialsDetail(fact.count, time(fact.since));
      return (
        <Banner variant="loudest" title={words.wrongCredentials[control]} detail={detail}>
          <SetUpButton step="bbot" onSetUp={onSetUp} />
          <KnownButton trouble={fact.kind} troubles={troubles} />
        </Banner>
      );
    }
    case 'wrong-password': {
      const { title, detail } = words.wrongPassword;
      return (
        <Banner variant="quiet" title={title(fact.count)} detail={detail(fact.count, time(fact.since))}>
          <SetUpButton step="bbot" onSetUp={onSetUp} />
        </Banner>
      );
    }
    case 'wrong-address':
      return <WrongAddressBanner {...fact} troubles={troubles} onSetUp={onSetUp} />;
    case 'storage': {
      const { problem, since } = fact.storage;
      const detail = words.storageFailingSince(time(since));
      return <Banner variant="loud" title={words.storageFailing(problem)} detail={detail} />;
    }
    case 'core-away':
      return <CoreAwayBanner since={fact.since} control={control} troubles={troubles} />;
    case 'port-taken': {
      const { portTakenBanner, portTakenAdvice } = texts.arrival;
      return <Banner variant="loud" title={portTakenBanner(fact.port)} detail={portTakenAdvice} />;
    }
    case 'unreachable':
      return <UnreachableBanner {...fact} control={control} troubles={troubles} onSetUp={onSetUp} />;
    case 'printer':
      return <PrinterBanner fact={fact} troubles={troubles} onPrinters={onPrinters} />;
    case 'zone-apart':
      return <Banner variant="loud" title={words.zoneApart} detail={words.zoneApartDetail} />;
    case 'held':
      return <HeldBanner {...fact} />;
    case 'unproved':
      return <UnprovedBanner tickets={fact.tickets} troubles={troubles} onShow={onShow} />;
    case 'no-sound':
      return <NoSoundBanner problem={fact.problem} />;
    case 'ordering':
      return <OrderingBanner {...fact} control={control} onSetUp={onSetUp} />;
    case 'too-busy':
      return <TooBusyBanner {...fact} />;
    case 'moved':
      return <MovedBanner />;
    case 'address-changed':
      return <AddressBanner address={fact.address} onSetUp={onSetUp} />;
    case 'requests-run-out': {
      const title = texts.arrival.requestsRunOut(fact.count, fact.limit, texts.locale);
      return <Banner variant="quiet" title={title} detail={texts.arrival.owner.requestsRunOutDetail} />;
    }
    case 'quarantined':
      return <QuarantineBanner files={fact.files} />;
    case 'spoiled-settings':
      return <SpoiledSettingsBanner files={fact.files} />;
    default:
      return assertNever(fact);
  }
}

function CoreAwayBanner({
  since,
  control,
  troubles,
}: Pick<FactBannerProps, 'control' | 'troubles'> & { readonly since: string }) {
  const { gaveUp, gaveUpAdvice, meanwhile, unreachableDetail, startCoreAgain } = texts.arrival;
  const detail = `${unreachableDetail(time(since), gaveUpAdvice)} ${meanwhile[control]}`;
  return (
    <Banner variant="loudest" title={gaveUp} detail={detail}>
      <ActionButton variant="plain" onAction={() => void command('startCoreAgain', null)}>
        {startCoreAgain}
      </ActionButton>
      <KnownButton trouble="core-away" troubles={troubles} />
    </Banner>
  );
}

function MovedBanner() {
  const { movedBanner, movedBannerDetail, takeBack } = texts.arrival;
  return (
    <Banner variant="quiet" title={movedBanner} detail={movedBannerDetail}>
      <ActionButton variant="plain" onAction={() => void command('takeAddressBack', null)}>
        {takeBack}
      </ActionButton>
    </Banner>
  );
}

function AddressBanner({ address, onSetUp }: Pick<BannersProps, 'onSetUp'> & { readonly address: string }) {
  const { addressChanged, addressChangedDetail } = texts.arrival;
  return (
    <Banner variant="quiet" title={addressChanged} detail={addressChangedDetail(address)}>
      <SetUpButton step="bbot" onSetUp={onSetUp} />
    </Banner>
  );
}

/** One file at a time: a damaged disk must not push the tickets off the screen. */
function QuarantineBanner({ files: [first, ...others] }: { readonly files: Status['quarantined'] }) {
  if (first === undefined) return null;
  const { name, newer } = first;
  const title = newer ? words.newer : words.unreadable;
  return (
    <Banner variant="quiet" title={title} detail={words.unreadableFile(name, others.length)}>
      <ActionButton variant="plain" onAction={() => void command('dismissQuarantined', { name })}>
        {texts.dismiss}
      </ActionButton>
    </Banner>
  );
}

/** Hand-edited settings that do not apply; one file at a time. */
function SpoiledSettingsBanner({ files: [first, ...others] }: { readonly files: Status['spoiledSettings'] }) {
  if (first === undefined) return null;
  const { file, what } = first;
  const detail = words.spoiledSettings.kept(file, others.length);
  return (
    <Banner variant="quiet" title={spoiledTitle(what)} detail={detail}>
      <ActionButton variant="plain" onAction={() => void command('dismissSpoiledSettings', { file })}>
        {texts.dismiss}
      </ActionButton>
    </Banner>
  );
}

/** As many as fit on one line. */
const maxNamed = 4;

function spoiledTitle(what: SpoiledSettings['what']): string {
  const { unreadable, values, edited, andMore } = words.spoiledSettings;
  switch (what.kind) {
    case 'unreadable':
      return unreadable(what.line);
    case 'values': {
      const named = what.names.slice(0, maxNamed).join(', ');
      const others = what.names.length - maxNamed;
      return values(others > 0 ? andMore(named, others) : named);
    }
    case 'edited':
      return edited;
    default:
      return assertNever(what);
  }
}

function time(instant: string): string {
  return timeOfDay(instant, texts.locale);
}

/** No sound plays. An empty list of speakers proves little, so staff who hear the sounds can say so. */
function NoSoundBanner({ problem }: { readonly problem: SoundProblem }) {
  const [acknowledged, setAcknowledged] = useState<SoundProblem | null>(null);
  if (acknowledged === problem) return null;
  return (
    <Banner variant="loud" title={texts.banner.noSound[problem]}>
      {problem === 'no-output' && (
        <ActionButton variant="plain" onAction={() => setAcknowledged(problem)}>
          {texts.sound.confirmSound}
        </ActionButton>
      )}
    </Banner>
  );
}
