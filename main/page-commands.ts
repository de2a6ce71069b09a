import type { CommandHandlers } from '../shared/contract';
import type { View } from './pages';

/**
 * What a page may do. Only the board proves that somebody can learn of an order: the kitchen's page is silent, and
 * may stand on a screen that nobody looks at.
 */
export function pageCommands(view: View | null, commands: CommandHandlers): CommandHandlers {
  if (view === 'board') return commands;
  return { ...commands, boardIsAlive: () => ({ ok: true, value: null }) };
}
