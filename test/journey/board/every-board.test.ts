import { boardAndTools } from '../../screenshots/scenes';
import { walkThrough } from '../support/scene-walk';

walkThrough(boardAndTools, 'busy');
