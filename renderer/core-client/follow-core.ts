import { texts } from '../../shared/i18n/texts';
import { type BoardStore, createBoardStore } from './board-store';
import { relay } from './core-client';
import { tellStaff } from './notices';

/** The state of the core, for as long as the page lives. */
export function followCore(): BoardStore {
  return createBoardStore(relay, (code) => tellStaff(texts.notDone('getSnapshot', code)));
}
