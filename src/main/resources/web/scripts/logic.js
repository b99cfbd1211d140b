// What the page decides, as functions of values: no DOM, no clock, no network.

/** The first settlement year that can be chosen, and the first year that is looked back to. */
export const FIRST_YEAR = 2010;

/** The view that an address leads to. */
export function route(path) {
  const municipality = /^\/municipality\/(\d{4})\/?$/.exec(path);
  if (municipality) {
    return { view: 'municipality', code: municipality[1] };
  }
  const county = /^\/county\/(\d{2})\/?$/.exec(path);
  if (county) {
    return { view: 'county', code: county[1] };
  }
  const alert = /^\/alerts\/([\w-]+)\/?$/.exec(path);
  if (alert) {
    return { view: 'alert', id: alert[1] };
  }
  const views = { '/': 'overview', '/kiosk': 'kiosk', '/compare': 'compare', '/cohorts': 'cohorts', '/flows': 'flows', '/measures': 'measures', '/alerts': 'alerts', '/about': 'about' };
  return { view: views[path.length > 1 ? path.replace(/\/$/, '') : path] ?? 'missing' };
}

const USUAL_WALK = '/,/alerts,/flows,/cohorts';
const USUAL_SECONDS = 20;
const LEAST_SECONDS = 5;

/**
 * What a screen on a wall walks through: views as `{ view, place, asked }`, and for how many seconds it stays at each screenful. `views` has their addresses with commas
 * between them; an address that has commas itself has them written as `%2C`.
 */
export function walk({ views, seconds }) {
  const stops = (views || USUAL_WALK).split(',').map((address) => {
    const [path, search = ''] = decodeURIComponent(address).split('?');
    const { view, ...place } = route(path);
    return { view, place, asked: search };
  }).filter(({ view }) => view !== 'missing' && view !== 'kiosk');
  return { stops, seconds: Math.max(LEAST_SECONDS, Number(seconds) || USUAL_SECONDS) };
}

/** Fills `{name}` places of a text. */
export function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

/** Which of the languages that there are is for a reader of others, such as `no` and `en-GB`, the dearest first; a language that `serves` `*` is for all others. */
export function languageFor(read, languages) {
  const readers = (language) => languages.find(({ tag, serves }) => tag === language || serves.includes(language));
  return [...read.map((language) => language.toLowerCase().split('-')[0]), '*'].map(readers).find((found) => found).tag;
}

/** Rows ordered by a value; those without one last, equal ones as they were. */
export function sorted(rows, valueOf, descending, compareText) {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (isMissing(x) || isMissing(y)) {
      return Number(isMissing(x)) - Number(isMissing(y));
    }
    return sign * (typeof x === 'string' ? compareText(x, y) : x - y);
  });
}

function isMissing(value) {
  return value === null || value === undefined;
}

const PLAIN = { ø: 'o', æ: 'ae', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't', ł: 'l', ß: 'ss' };

/** A text as those write it who have no key for its letters. */
export function plain(text) {
  return text.toLocaleLowerCase('nb').replace(/[øæåđŋŧłß]/g, (letter) => PLAIN[letter]).normalize('NFD').replace(/\p{M}/gu, '');
}

/** Rows of which a text contains every word searched for, in any case and with or without accents. */
export function matching(rows, query, textOf) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = plain(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

/** The municipalities that are also known by what is searched for: a name in another language, or a code of an earlier division. */
export function alsoKnown(rows, query) {
  const asked = plain(query).trim();
  return asked === '' ? [] : rows.filter(({ alsoKnownAs }) => alsoKnownAs.some((name) => plain(name) === asked));
}

/** Limits between the classes of the ratio of observed to expected departures. */
export const RATIO_LIMITS = [0.67, 0.9, 1.1, 1.5, 2];

/** The class of a ratio: 0 far fewer departures than expected, 5 far more; null where there is none. */
export function ratioClass(ratio) {
  return isMissing(ratio) ? null : RATIO_LIMITS.filter((limit) => ratio >= limit).length;
}

/** Quartiles of the municipalities, as the API names them. */
export const QUARTILES = ['low', 'medium low', 'medium high', 'high'];

/** The class of a municipality in a quartile, 0 (low) to 3 (high); null where there is none. */
export function quartileClass(quartile) {
  return isMissing(quartile) ? null : QUARTILES.indexOf(quartile);
}

/**
 * Where a place lies on the map, in kilometres east and north of 65° N 15° E: the transverse Mercator projection on a
 * sphere, which shows Norway in its usual shape.
 */
export function projected(latitude, longitude) {
  const [phi, lambda] = [radians(latitude), radians(longitude - 15)];
  const across = Math.cos(phi) * Math.sin(lambda);
  const along = Math.atan2(Math.tan(phi), Math.cos(lambda)) - radians(65);
  return [6371 * Math.atanh(across), 6371 * along];
}

function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

/** How fresh what the reader sees is; `lastHeard` is when the page was opened, as long as nothing was. */
export function freshness({ connected, lastHeard, now }) {
  if (connected) {
    return 'live';
  }
  return now - lastHeard < 5_000 ? 'reconnecting' : 'stale';
}

/**
 * The changes that a notice of the live stream makes to what has been fetched: which paths are out of date. What the country may expect is of a month, and
 * stays until the page is opened again.
 */
export function outdated(event, data, paths) {
  const rules = {
    reset: () => true,
    clock: (path) => path === '/api/v1/nation',
    alerts: (path) => /\/(alerts|nation|municipalities)(\?|\/|$)/.test(path),
    municipalities: (path) => !/\/(alerts|about)|\/v1\/forecast/.test(path)
      && (!/\/municipalities\/\d/.test(path) || data.some((code) => path.includes(`/municipalities/${code}`))),
  };
  return paths.filter(rules[event]);
}

/** The address of an answer that tells of alerts, which says its sentences in every language that it isn't asked to leave out. */
export function toldIn(language, path) {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The address of a table to download, as `csv` or `json` (JSON-stat); `query` says which one where there are several. */
export function tableAddress(name, format, language, query = {}) {
  const asked = Object.entries({ ...query, lang: language }).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `/api/v1/tables/${name}.${format}?${asked.join('&')}`;
}

const SEVERITIES = ['WATCH', 'WARNING', 'CRITICAL'];

/** Alerts in the order in which they want to be looked at: open ones first, then the worse, then the later changed. */
export function byUrgency(alerts) {
  const rank = ({ state, severity }) => (state === 'open' ? 10 : 0) + SEVERITIES.indexOf(severity);
  return [...alerts].sort((a, b) => rank(b) - rank(a) || b.changedOn.localeCompare(a.changedOn) || a.id.localeCompare(b.id));
}

/** Alerts of a rule and of a severity or worse; empty strings ask for all. */
export function chosenAlerts(alerts, { rule, severity }) {
  return alerts.filter((alert) => (rule === '' || alert.rule === rule)
    && (severity === '' || SEVERITIES.indexOf(alert.severity) >= SEVERITIES.indexOf(severity)));
}

/** What is asked of the API to subscribe to one municipality; `budget` may be empty, and so may `about`, the one rule that is asked for. */
export function subscriptionRequest({ code, channel, address, severity, digest, language, about = '', budget = '' }) {
  return {
    ...(about === '' ? {} : { rules: [about] }),
    ...(budget === '' || about !== '' ? {} : { budget }),
    channel: channel === 'email' ? { type: 'email', address: address.trim() } : { type: channel },
    municipalities: [code],
    leastSeverity: severity,
    digest,
    language,
  };
}

/** The last of the months that the API tells of, the open one where counts are exact; null before anything was evaluated. */
export function thisMonth(months) {
  return months.length === 0 ? null : months[months.length - 1];
}

/** How long to wait before the live stream is asked for again, in milliseconds; `chance` (0 to 1) keeps readers from all coming at once. */
export function retryDelay(failures, chance) {
  return Math.min(30_000, 1_000 * 2 ** failures) * (0.5 + chance / 2);
}

/** Whether a caller is shown a municipality's counts exactly. */
export function seesExactly({ counts, municipalities }, code) {
  return counts === 'exact' || municipalities.some((own) => own.code === code);
}

/**
 * How exact the numbers are that a caller is shown: `exact`, `released`, or `own`, where those of the caller's own municipalities
 * are exact. `code` is the municipality that they are of; without one they are of several.
 */
export function exactness(caller, code) {
  if (caller.counts === 'exact') {
    return 'exact';
  }
  return (code === undefined ? caller.municipalities.length > 0 : seesExactly(caller, code)) ? 'own' : 'released';
}

/** The years from and to that an address asks for; null if that is no period between the first and the last year. */
export function period({ from, to }, first, last) {
  const years = { from: Number(from), to: Number(to) };
  const isPeriod = Number.isInteger(years.from) && Number.isInteger(years.to) && first <= years.from && years.from <= years.to && years.to <= last;
  return isPeriod ? years : null;
}
