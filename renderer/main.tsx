import { setLanguage } from '../shared/i18n/texts';
import { languages } from '../shared/settings/appearance';
import { loadTypeface } from './styles/typeface';
import './styles/tokens.css';
import './styles/base.css';

/* Sets the language before loading anything with texts. */

const wanted = new URLSearchParams(location.search).get('language');
setLanguage(languages.find((language) => language === wanted) ?? 'system', navigator.language);
const typeface = loadTypeface();
void import('./app').then(async ({ startApp }) => {
  await typeface;
  startApp();
});
