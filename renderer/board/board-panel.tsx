import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import type { BoardState } from '../core-client/board-state';
import { ChecksPanel } from '../health-checks/checks-panel';
import { ShortcutsPanel } from '../keyboard/shortcuts-panel';
import { OpeningPanel } from '../opening-hours/opening-panel';
import { PrintersPanel } from '../printers/printers-panel';
import { SetUpPanel } from '../set-up/set-up-panel';
import { SettingsPanel } from '../settings/settings-panel';
import { AllDayPanel } from '../tools/all-day-panel';
import { FindPanel } from '../tools/find/find-panel';
import type { SidePanelState } from './use-side-panel';

interface BoardPanelProps {
  readonly side: SidePanelState;
  readonly state: BoardState;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** The panel beside the tickets, if any. */
export function BoardPanel({ side, state: { tickets, doneCount, status }, onShow }: BoardPanelProps) {
  const { panel, open, openSetUp, openPrinters, close } = side;
  const { laterMinutes, singleKeys } = status.choices;
  const { control } = status.setUp;
  switch (panel.kind) {
    case 'none':
      return null;
    case 'set-up':
      return (
        <SetUpPanel
          setUp={status.setUp}
          arrival={status.arrival}
          printers={status.printing.printers}
          request={panel.request}
          onPrinters={openPrinters}
          onChecks={() => open('checks')}
          onClose={close}
        />
      );
    case 'opening':
      return <OpeningPanel hours={status.openingHours} control={control} onClose={close} />;
    case 'settings':
    case 'updates':
      return (
        <SettingsPanel
          key={panel.kind}
          initialFilter={panel.kind === 'updates' ? texts.settings.groups.updates : ''}
          again={panel.again === true}
          status={status}
          onPanel={open}
          onSetUp={openSetUp}
          onPrinters={openPrinters}
          onClose={close}
        />
      );
    case 'all-day':
      return <AllDayPanel tickets={tickets} laterMinutes={laterMinutes} onClose={close} />;
    case 'find':
      return (
        <FindPanel
          tickets={tickets}
          doneCount={doneCount}
          refusals={status.refusals}
          laterMinutes={laterMinutes}
          request={panel}
          onShow={onShow}
          onClose={close}
        />
      );
    case 'checks':
      return (
        <ChecksPanel
          control={control}
          volume={status.choices.soundVolume}
          ways={{
            printers: openPrinters,
            setUp: () => openSetUp('top'),
            settings: () => open('settings'),
          }}
          onClose={close}
        />
      );
    case 'shortcuts':
      return <ShortcutsPanel singleKeys={singleKeys} onClose={close} />;
    case 'printers':
      return <PrintersPanel printing={status.printing} control={control} request={panel} onClose={close} />;
    default:
      return assertNever(panel);
  }
}
