import { bannersAndPanels } from '../../screenshots/scenes';
import { walkThrough } from '../support/scene-walk';

walkThrough(bannersAndPanels, 'quiet');
