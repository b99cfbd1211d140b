// Departures month by month, against what was to be expected of each and the bounds that a usual count lies within. Pure.

import { isChanged } from '../knownmonths.js';
import { axisText, legendHeight, tooltip } from './base.js';

/** How far a month in threes is from the count, mostly. */
const THREES = 2;

/**
 * Months as the API tells of them, as rows of one table; `lastClosed` is the last month that has ended, `counts` whether the
 * counts are `exact` or `released`.
 */
export function monthRows(months, lastClosed, counts) {
  const slack = counts === 'exact' ? 0 : THREES;
  return months.map(({ month, departures, counts: counted = {}, departures12 = null, expectation }) => ({
    month,
    slack,
    departures: departures ?? counted.departures ?? 0,
    expected: expectation.count,
    lower: expectation.lower,
    upper: expectation.upper,
    year: departures12,
    settled: counted.settled ?? 0,
    arrivals: counts === 'exact' ? counted.first_arrivals ?? 0 : null,
    open: month > lastClosed,
    state: counts === 'exact' ? stateOf(month, lastClosed) : 'released',
  }));
}

/** How many months before the last closed one a month is. */
function monthsBefore(month, lastClosed) {
  const count = (iso) => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7));
  return count(lastClosed) - count(month);
}

/**
 * What may still happen to a month's count: it is `open`; moves are still reported (`late`, the last three months); moves of the first year may still be
 * undone (`provisional`, the last twelve); nothing but corrections (`final`). Of what is released nothing changes.
 */
export function stateOf(month, lastClosed) {
  const age = monthsBefore(month, lastClosed);
  if (age < 0) {
    return 'open';
  }
  return age < 3 ? 'late' : age < 12 ? 'provisional' : 'final';
}

const OPACITY = { open: 0.4, late: 0.6, provisional: 0.8, final: 1, released: 1 };

/**
 * Whether a month's count is above, below or within what is usual, also if it is shown two off; `none` where nothing was
 * expected of it.
 */
export function standing({ departures, lower, upper, open, slack }) {
  if (lower === null) {
    return 'none';
  }
  if (departures - slack > upper) {
    return 'above';
  }
  return departures + slack < lower && !open ? 'below' : 'within';
}

/** The months of which something was expected, or the last three years where nothing was. */
export function recentMonths(rows) {
  const expected = rows.filter((row) => row.expected !== null);
  return expected.length > 0 ? expected : rows.slice(-36);
}

/** Whether a month is one of a window. */
export function inWindow({ month }, window) {
  return window !== null && month >= window.from && month <= window.through;
}

/** `window` has the months that an alert rests on, which are marked. */
export function monthsOption(rows, palette, speech, window = null) {
  const { t, month } = speech;
  const axis = axisText(palette);
  const once = knownOnce(rows, palette, speech);
  const named = [t('months.month'), t('months.above'), t('months.expected'), t('months.bounds'), ...once.map(({ name }) => name)];
  return {
    grid: { left: 8, right: 24, top: Math.max(4.6 * palette.size, legendHeight(named, palette) + palette.size), bottom: 8, outerBoundsMode: 'same' },
    legend: {
      top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size },
      data: [t('months.month'), t('months.above'), t('months.expected'), { name: t('months.bounds'), icon: 'roundRect' }, ...once.map(({ name }) => name)],
    },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: (series) => monthSentence(rows[series[0].dataIndex], speech) }),
    xAxis: { type: 'category', data: rows.map((row) => month(row.month, 'short')), ...axis },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [
      { name: 'lower', type: 'line', z: 1, stack: 'bounds', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, data: rows.map((row) => row.lower) },
      {
        name: t('months.bounds'), type: 'line', z: 1, stack: 'bounds', symbol: 'none', silent: true, color: palette['series-2'], itemStyle: { opacity: 0.22 },
        lineStyle: { opacity: 0 }, areaStyle: { opacity: 0.22 }, data: rows.map((row) => (row.upper === null ? null : row.upper - row.lower)),
      },
      { ...bars(t('months.month'), palette['series-6'], palette, rows, (row) => standing(row) !== 'above'), ...marked(rows, window, palette, speech) },
      bars(t('months.above'), palette.critical, palette, rows, (row) => standing(row) === 'above'),
      {
        name: t('months.expected'), type: 'line', z: 3, symbol: 'none', color: palette['series-2'], lineStyle: { width: 2 },
        data: rows.map((row) => row.expected),
      },
      ...once,
    ],
  };
}

/** Rings at what months were known to be, where they have changed since; nothing where none has. */
function knownOnce(rows, palette, { t }) {
  return rows.some(isChanged) ? [{
    name: t('months.known'), type: 'scatter', z: 4, silent: true, symbol: 'circle', symbolSize: 9, color: palette.surface, itemStyle: { borderColor: palette.text, borderWidth: 2 },
    data: rows.map((row) => (isChanged(row) ? row.known : null)),
  }] : [];
}

/** Arrivals month by month. */
export function arrivalsOption(rows, palette, speech, window = null) {
  const { t, month, number } = speech;
  const axis = axisText(palette);
  const sentence = (row) => `${month(row.month)}: ${number(row.arrivals)}`;
  return {
    grid: { left: 8, right: 24, top: 24, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: (series) => sentence(rows[series[0].dataIndex]) }),
    xAxis: { type: 'category', data: rows.map((row) => month(row.month, 'short')), ...axis },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [{
      name: t('column.arrivals'), type: 'bar', barCategoryGap: '25%', color: palette['series-1'], data: rows.map((row) => row.arrivals),
      ...marked(rows, window, palette, speech),
    }],
  };
}

/** The background of a window's months, as far as they are shown. */
function marked(rows, window, palette, { t, month }) {
  const shown = rows.filter((row) => inWindow(row, window)).map((row) => month(row.month, 'short'));
  return shown.length === 0 ? {} : {
    markArea: {
      silent: true,
      itemStyle: { color: palette['series-1'], opacity: 0.16 },
      label: { color: palette.text, fontSize: palette.size },
      data: [[{ name: t('window.mark'), xAxis: shown[0] }, { xAxis: shown[shown.length - 1] }]],
    },
  };
}

/** Bars of some of the months; the paler the more may still change, and hatched while moves are still reported. */
function bars(name, color, palette, rows, isShown) {
  const hatch = { color: palette.surface, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };
  return {
    name, type: 'bar', stack: 'departures', barCategoryGap: '25%', color,
    data: rows.map((row) => (isShown(row) ? { value: row.departures, itemStyle: { opacity: OPACITY[row.state], ...(row.state === 'open' || row.state === 'late' ? { decal: hatch } : {}) } } : null)),
  };
}

/** What a month's bar says. */
export function monthSentence(row, { t, number, range, month }) {
  const base = t(row.open ? 'months.soFar' : 'months.tooltip', { month: month(row.month), n: row.departures, count: number(row.departures) });
  const usual = row.expected === null ? [] : [t('months.usual', { expected: number(row.expected, 1), range: range(row.lower, row.upper) })];
  const mayChange = row.state === 'late' || row.state === 'provisional' ? [t(`months.${row.state}`)] : [];
  const known = isChanged(row) ? [t('months.known.tooltip', { count: number(row.known) })] : [];
  return [base, ...usual, ...mayChange, ...known].join('\n');
}
