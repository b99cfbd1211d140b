// Departures by month, against what was to be expected of the last twelve closed months. Pure.

import { poissonRange } from '../logic.js';
import { axisText, tooltip } from './base.js';

const SHOWN = 60;

/** The months shown, each with departures, and what was to be expected of it where that is known. */
export function monthRows(months, window) {
  return months.slice(-SHOWN).map(({ month, counts }) => {
    const evaluated = window.expected !== null && month <= window.through && month > monthsBefore(window.through, window.months);
    const expected = evaluated ? window.expected / window.months : null;
    const [low, high] = evaluated ? poissonRange(expected) : [null, null];
    return { month, departures: counts.departures ?? 0, expected, low, high, settled: counts.settled ?? 0, arrivals: counts.first_arrivals ?? 0, open: month > window.through };
  });
}

function monthsBefore(month, count) {
  const [year, number] = month.split('-').map(Number);
  const index = year * 12 + number - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function monthsOption(rows, palette, { t, number, month }) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text }, data: [t('months.departures'), t('months.expected')] },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: (series) => sentence(rows[series[0].dataIndex], { t, number, month }) }),
    xAxis: { type: 'category', data: rows.map((row) => month(row.month, 'short')), ...axis },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [
      band('low', rows.map((row) => row.low), {}),
      band('range', rows.map((row) => (row.low === null ? null : row.high - row.low)), { color: palette['series-2'], opacity: 0.22 }),
      {
        name: t('months.departures'), type: 'bar', barCategoryGap: '20%', color: palette['series-1'],
        data: rows.map((row) => ({ value: row.departures, itemStyle: { opacity: row.open ? 0.45 : 1 } })),
      },
      { name: t('months.expected'), type: 'line', symbol: 'none', color: palette['series-2'], lineStyle: { width: 2 }, data: rows.map((row) => row.expected) },
    ],
  };
}

function band(name, data, areaStyle) {
  return { name, type: 'line', stack: 'range', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, areaStyle: areaStyle.color ? areaStyle : { opacity: 0 }, data };
}

function sentence(row, { t, number, month }) {
  const base = `${month(row.month)}: ${number(row.departures)} ${t('months.departures').toLowerCase()}`;
  return row.expected === null ? base : `${base}\n${t('months.range', { expected: number(row.expected, 1), low: number(row.low), high: number(row.high) })}`;
}
