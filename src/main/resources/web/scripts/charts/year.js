// The course over years: departures of the twelve months until each, with those expected of the last twelve. Pure.

import { axisText, tooltip } from './base.js';

export function yearOption(rows, window, palette, { t, number, month }) {
  const axis = axisText(palette);
  const last = rows.findIndex((row) => row.month === window.through);
  return {
    grid: { left: 8, right: 24, top: 4.6 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size }, data: [t('year.line'), t('year.expected'), t('year.level')] },
    tooltip: tooltip(palette, {
      trigger: 'axis',
      formatter: ([{ dataIndex }]) => t('year.tooltip', { month: month(rows[dataIndex].month), n: rows[dataIndex].year, count: number(rows[dataIndex].year) }),
    }),
    xAxis: { type: 'category', data: rows.map((row) => month(row.month, 'short')), ...axis },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [
      {
        name: t('year.line'), type: 'line', symbol: 'none', color: palette['series-1'], lineStyle: { width: 3 },
        data: rows.map((row) => (row.open ? null : row.year)),
      },
      {
        name: t('year.expected'), type: 'scatter', symbol: 'diamond', symbolSize: 14, color: palette['series-2'],
        data: last < 0 || window.expected === null ? [] : [[last, window.expected]],
      },
      {
        name: t('year.level'), type: 'line', symbol: 'rect', symbolSize: [14, 3], color: palette['series-1'], lineStyle: { width: 2 }, silent: true,
        data: level(last, window),
      },
    ],
  };
}

/** From the expected number times the ratio's lower bound to times its upper: where the true level credibly lies. */
function level(place, { expected, lower, upper }) {
  return place < 0 || lower === null ? [] : [[place, expected * lower], [place, expected * upper]];
}
