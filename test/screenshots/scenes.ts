import { bannerScenes } from './banner-scenes';
import { boardScenes } from './board-scenes';
import { historyScenes } from './history-scenes';
import { printerScenes } from './printer-scenes';
import { setUpScenes } from './set-up-scenes';
import { settingsScenes } from './settings-scenes';
import type { Scene } from './stage';
import { toolScenes } from './tool-scenes';

/* Every place of the app that draws words, on an ordinary evening. */

export const boardAndTools: readonly Scene[] = [...boardScenes, ...toolScenes];

export const bannersAndPanels: readonly Scene[] = [
  ...bannerScenes,
  ...historyScenes,
  ...settingsScenes,
  ...printerScenes,
  ...setUpScenes,
];
