import { enterWorld, saturdayEvening } from '../../support/world/world';

/* Journeys take place on one evening in one city, on whatever day and wherever somebody runs them. A weather
 * (scripts/testing/weathers.mjs) takes them to other ones. */

if (process.env['TEST_WEATHER'] === undefined) enterWorld(saturdayEvening);
