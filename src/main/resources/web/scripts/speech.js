// How a language speaks: its texts, and numbers and dates written its way. Pure.

import * as format from './format.js';
import { filled } from './logic.js';

/** All that a view needs to speak to the reader, out of a language's texts. */
export function speech(language, texts) {
  const t = (key, values = {}) => filled(templateOf(texts, key, values), values);
  const locales = texts['language.locales'];
  const number = (value, decimals) => format.number(locales, value, decimals);
  return {
    language,
    t,
    number,
    /** Two bounds of a count in a sentence: "between 1 and 6", "3" where they are the same, "none" where both are 0. */
    between: (lower, upper) => (lower === upper ? oneBound(lower, t, number) : t('between', { lower: number(lower), upper: number(upper) })),
    /** The same in a table: "1–6", "3". */
    range: (lower, upper) => (lower === upper ? number(lower) : `${number(lower)}–${number(upper)}`),
    percent: (share, decimals) => format.percent(locales, share, decimals),
    date: (iso) => format.date(locales, iso),
    month: (iso, style) => format.month(locales, iso, style),
    instant: (iso) => format.instant(locales, iso),
    compareText: format.collator(locales),
    /** The name of a category of a dimension, or the category itself where it is a name already. */
    category: (dimension, category) => texts[`${dimension}.${category}`] ?? category,
  };
}

function oneBound(bound, t, number) {
  return bound === 0 ? t('between.none') : number(bound);
}

function templateOf(texts, key, values) {
  const plural = 'n' in values ? texts[`${key}.${format.pluralForm(texts['language.locales'], values.n)}`] : undefined;
  const template = plural ?? texts[key];
  if (template === undefined) {
    throw new Error(`no text for ${key}`);
  }
  return template;
}
