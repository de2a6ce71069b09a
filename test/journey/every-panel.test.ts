import { bannersAndPanels } from '../screenshots/scenes';
import { walkThrough } from './scene-walk';

walkThrough(bannersAndPanels, 'quiet');
