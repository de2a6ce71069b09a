import { walkThroughEveryPlace } from './scene-walk';

walkThroughEveryPlace('es');
