import { currencyByCountry } from '../../../shared/i18n/currencies';

/** For zones outside any country, such as UTC: Bbot's own currency. */
const otherwise = 'USD';
/** Looked up first: each lookup takes up to a millisecond, and the app is starting. */
const likely = ['US', 'CA', 'PR', 'MX'];

/** Countries whose zones were not looked up yet. */
const unasked = [...new Set([...likely, ...currencyByCountry.keys()])];
/** By time zone as ICU spells it, for the countries looked up so far. */
const byZone = new Map<string, string>();

/**
 * The store's currency.
 * @param chosen an ISO 4217 currency, or `zone`
 * @param zone the computer's time zone, e.g. "America/Toronto"
 */
export function currencyOf(chosen: string, zone: string): string {
  return chosen === 'zone' ? currencyIn(zone) : chosen;
}

/** ICU lists a country's zones, but not a zone's country. */
function currencyIn(zone: string): string {
  const known = byZone.get(zone);
  if (known !== undefined) return known;
  const name = canonical(zone);
  const liesSomewhere = name?.includes('/') === true && !name.startsWith('Etc/');
  while (liesSomewhere && !byZone.has(name)) {
    const country = unasked.shift();
    if (country === undefined) break;
    for (const one of zonesOf(country)) byZone.set(one, currencyByCountry.get(country) ?? otherwise);
  }
  const currency = (name === null ? undefined : byZone.get(name)) ?? otherwise;
  byZone.set(zone, currency);
  return currency;
}

/** A method in newer engines, a property in the one the app ships. */
interface ZonesOfLocale {
  readonly timeZones?: readonly string[] | undefined;
  getTimeZones?(): readonly string[] | undefined;
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & ZonesOfLocale;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** A zone's ICU spelling: "Asia/Kolkata" is "Asia/Calcutta". Null if it is not a zone. */
function canonical(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // This engine does not know it.
    return null;
  }
}
