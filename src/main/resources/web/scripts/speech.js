// How a language speaks: its texts, and numbers and dates written its way. Pure.

import * as format from './format.js';
import { filled } from './logic.js';

/** All that a view needs to speak to the reader, out of a language's texts. */
export function speech(language, texts) {
  const t = (key, values = {}) => filled(templateOf(texts, key, values, language), values);
  return {
    language,
    t,
    number: (value, decimals) => format.number(language, value, decimals),
    percent: (share, decimals) => format.percent(language, share, decimals),
    date: (iso) => format.date(language, iso),
    month: (iso, style) => format.month(language, iso, style),
    instant: (iso) => format.instant(language, iso),
    compareText: format.collator(language),
    /** The name of a category of a dimension, or the category itself where it is a name already. */
    category: (dimension, category) => texts[`${dimension}.${category}`] ?? category,
  };
}

function templateOf(texts, key, values, language) {
  const plural = 'n' in values ? texts[`${key}.${format.pluralForm(language, values.n)}`] : undefined;
  const template = plural ?? texts[key];
  if (template === undefined) {
    throw new Error(`no text for ${key}`);
  }
  return template;
}
