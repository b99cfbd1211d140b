// Numbers and dates as a language writes them. Pure.

const formatters = new Map();

/** Browsers don't know all languages: of several, apart by spaces, the first that they know is written. */
function formatter(kind, locales, options) {
  const key = kind + locales + JSON.stringify(options);
  if (!formatters.has(key)) {
    formatters.set(key, new Intl[kind](locales.split(' '), options));
  }
  return formatters.get(key);
}

/** The sign that official statistics put where a number must not be shown. */
export const WITHHELD = ':';

/** A number with a fixed number of decimals; the sign for withheld where there is none. */
export function number(locales, value, decimals = 0) {
  if (value === null || value === undefined) {
    return WITHHELD;
  }
  return formatter('NumberFormat', locales, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

export function percent(locales, share, decimals = 0) {
  if (share === null || share === undefined) {
    return WITHHELD;
  }
  return formatter('NumberFormat', locales, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(share);
}

/** A date given as yyyy-MM-dd. */
export function date(locales, iso) {
  return formatter('DateTimeFormat', locales, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** A month given as yyyy-MM. */
export function month(locales, iso, style = 'long') {
  return formatter('DateTimeFormat', locales, { month: style, year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${iso}-01`));
}

/** An instant, in Norwegian time. */
export function instant(locales, iso) {
  return formatter('DateTimeFormat', locales, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' })
    .format(new Date(iso));
}

/** The form of a plural that a count takes, e.g. `one` or `other`. */
export function pluralForm(locales, count) {
  return formatter('PluralRules', locales, {}).select(count);
}

/** Compares names as the language sorts them. */
export function collator(locales) {
  return formatter('Collator', locales, { numeric: true }).compare;
}
