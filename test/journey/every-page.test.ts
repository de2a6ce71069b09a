import { walkThroughEveryPlace } from './scene-walk';

walkThroughEveryPlace('en');
