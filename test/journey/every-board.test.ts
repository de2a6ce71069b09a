import { boardAndTools } from '../screenshots/scenes';
import { walkThrough } from './scene-walk';

walkThrough(boardAndTools, 'busy');
