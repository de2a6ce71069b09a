import { createChimePlayer } from './chime-player';

/** The one that the whole page plays through, so that trying the sounds tries what orders ring with. */
export const chime = createChimePlayer();
