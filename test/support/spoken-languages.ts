import { catalogues } from '../../shared/i18n/texts';
import { languages } from '../../shared/settings/appearance';

/** All that the app speaks. */
export const spokenLanguages = languages.filter((language) => language !== 'system');

/** All but English, which the others are translated from, with their texts. */
export const translations = spokenLanguages
  .filter((language) => language !== 'en')
  .map((language) => ({ language, catalogue: catalogues[language] }));
