// Departures month by month: those of the twelve months until each, against what was to be expected of the last twelve. Pure.

import { axisText, tooltip } from './base.js';

const SHOWN = 84;

/** The months shown, each with its own departures and those of the twelve months that end with it. */
export function monthRows(months, window) {
  return months.slice(-SHOWN).map(({ month, counts, departures12 }) => ({
    month,
    departures: counts.departures ?? 0,
    year: departures12,
    settled: counts.settled ?? 0,
    arrivals: counts.first_arrivals ?? 0,
    open: month > window.through,
    expected: month === window.through ? window.expected : null,
  }));
}

export function monthsOption(rows, window, palette, { t, number, month }) {
  const axis = axisText(palette);
  const last = rows.findIndex((row) => row.month === window.through);
  return {
    grid: { left: 8, right: 24, top: 4.6 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size }, data: [t('months.month'), t('months.year'), t('months.expected'), t('months.level')] },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: (series) => sentence(rows[series[0].dataIndex], { t, number, month }) }),
    xAxis: { type: 'category', data: rows.map((row) => month(row.month, 'short')), ...axis },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [
      {
        name: t('months.month'), type: 'bar', barCategoryGap: '20%', color: palette['series-6'],
        data: rows.map((row) => ({ value: row.departures, itemStyle: { opacity: row.open ? 0.45 : 1 } })),
      },
      {
        name: t('months.year'), type: 'line', symbol: 'none', color: palette['series-1'], lineStyle: { width: 3 },
        data: rows.map((row) => (row.open ? null : row.year)),
      },
      {
        name: t('months.expected'), type: 'scatter', symbol: 'diamond', symbolSize: 14, color: palette['series-2'],
        data: last < 0 || window.expected === null ? [] : [[last, window.expected]],
      },
      {
        name: t('months.level'), type: 'line', symbol: 'rect', symbolSize: [14, 3], color: palette['series-1'], lineStyle: { width: 2 }, silent: true,
        data: bounds(last, window),
      },
    ],
  };
}

/** From the expected number times the ratio's lower bound to times its upper: where the true level credibly lies. */
function bounds(place, { expected, lower, upper }) {
  return place < 0 || lower === null ? [] : [[place, expected * lower], [place, expected * upper]];
}

function sentence(row, { t, number, month }) {
  const base = t('months.tooltip', { month: month(row.month), n: row.departures, count: number(row.departures), year: number(row.year) });
  return row.expected === null ? base : `${base}\n${t('tile.expected', { expected: number(row.expected, 1) })}`;
}
