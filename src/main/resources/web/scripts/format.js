// Numbers and dates as a language writes them. Pure.

const LOCALES = { nb: 'nb-NO', en: 'en-GB' };
const formatters = new Map();

function formatter(kind, language, options) {
  const key = kind + language + JSON.stringify(options);
  if (!formatters.has(key)) {
    formatters.set(key, new Intl[kind](LOCALES[language], options));
  }
  return formatters.get(key);
}

/** The sign that official statistics put where a number must not be shown. */
export const WITHHELD = ':';

/** A number with a fixed number of decimals; the sign for withheld where there is none. */
export function number(language, value, decimals = 0) {
  if (value === null || value === undefined) {
    return WITHHELD;
  }
  return formatter('NumberFormat', language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

export function percent(language, share, decimals = 0) {
  if (share === null || share === undefined) {
    return WITHHELD;
  }
  return formatter('NumberFormat', language, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(share);
}

/** A date given as yyyy-MM-dd. */
export function date(language, iso) {
  return formatter('DateTimeFormat', language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** A month given as yyyy-MM. */
export function month(language, iso, style = 'long') {
  return formatter('DateTimeFormat', language, { month: style, year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${iso}-01`));
}

/** An instant, in Norwegian time. */
export function instant(language, iso) {
  return formatter('DateTimeFormat', language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' })
    .format(new Date(iso));
}

/** The form of a plural that a count takes, e.g. `one` or `other`. */
export function pluralForm(language, count) {
  return formatter('PluralRules', language, {}).select(count);
}

/** Compares names as the language sorts them. */
export function collator(language) {
  return formatter('Collator', language, { numeric: true }).compare;
}
