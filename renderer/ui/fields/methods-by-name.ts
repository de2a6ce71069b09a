import { texts } from '../../../shared/i18n/texts';

/** Bbot has two names for some fulfillment methods; staff know one. */
export const methodsByName = [...new Set(Object.values(texts.methods))].map((name) => ({
  name,
  methods: Object.keys(texts.methods).filter((method) => texts.methods[method] === name),
}));
