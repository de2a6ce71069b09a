import { languages } from '../shared/appearance';
import { speak } from '../shared/texts';
import { loadTypeface } from './typeface';
import './tokens.css';
import './base.css';

/* The language is chosen before anything that speaks is loaded. */

const wanted = new URLSearchParams(location.search).get('language');
speak(languages.find((language) => language === wanted) ?? 'system', navigator.language);
const typeface = loadTypeface();
void import('./app').then(async ({ startApp }) => {
  await typeface;
  startApp();
});
