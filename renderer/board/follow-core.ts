import { texts } from '../../shared/texts';
import { tellStaff } from '../notices';
import { relay } from '../relay';
import { type BoardStore, createBoardStore } from './board-store';

/** The state of the core, for as long as the page lives. */
export function followCore(): BoardStore {
  return createBoardStore(relay, (code) => tellStaff(texts.notDone('getSnapshot', code)));
}
