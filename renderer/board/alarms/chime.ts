import { createChimePlayer } from './chime-player';

/** One for the whole page, so that trying the sounds tests what orders ring with. */
export const chime = createChimePlayer();
