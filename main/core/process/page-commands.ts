import type { CoreHandlers } from '../../../shared/ipc/commands';
import type { View } from './messages';

/**
 * What a page may do. Only the board proves that somebody can learn of an order: the kitchen's page is silent, and
 * may stand on a screen that nobody looks at.
 */
export function pageCommands(view: View, commands: CoreHandlers): CoreHandlers {
  if (view === 'board') return commands;
  return { ...commands, boardIsAlive: () => ({ ok: true, value: null }) };
}
