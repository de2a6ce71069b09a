import { DISPLAYS } from '../../../scripts/setup/display.mjs';

/* Journeys that run beside each other have a display each, where `npm test` has made them: a window of the one would take
 * the focus from a window of the other. */

const displays = process.env[DISPLAYS]?.split(' ') ?? [];
const own = displays[Number(process.env['VITEST_POOL_ID']) % displays.length];
if (own !== undefined) process.env['DISPLAY'] = own;
