import type { CoreHandlers } from '../../../shared/ipc/commands';
import { type UpdateCommandDeps, updateCommands } from '../updates/build-updates';
import { type BoardCommandDeps, boardCommands } from './board-commands';
import { type HistoryCommandDeps, historyCommands } from './history-commands';
import { type OrderingCommandDeps, orderingCommands } from './ordering-commands';
import { type PrintCommandDeps, printCommands } from './printer-commands';
import { type SetUpCommandDeps, setUpCommands } from './set-up-commands';
import { type SettingsCommandDeps, settingsCommands } from './settings-commands';
import { type TicketCommandDeps, ticketCommands } from './ticket-commands';

type CommandDeps = BoardCommandDeps &
  TicketCommandDeps &
  OrderingCommandDeps &
  SetUpCommandDeps &
  PrintCommandDeps &
  HistoryCommandDeps &
  SettingsCommandDeps &
  UpdateCommandDeps;

export function relayCommands(deps: CommandDeps): CoreHandlers {
  return {
    ...boardCommands(deps),
    ...ticketCommands(deps),
    ...orderingCommands(deps),
    ...setUpCommands(deps),
    ...printCommands(deps),
    ...historyCommands(deps),
    ...settingsCommands(deps),
    ...updateCommands(deps),
  };
}
