// Observed and expected departures of groups, as pairs of bars. Pure.

import { axisText, tooltip } from './base.js';

/** Rows as `{ name, observed, expected }`. */
export function driversOption(rows, palette, { t, number }) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 5 * palette.size, top: 3.2 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size } },
    tooltip: tooltip(palette, {
      trigger: 'item',
      formatter: ({ dataIndex }) => t('drivers.tooltip', {
        name: rows[dataIndex].name, observed: number(rows[dataIndex].observed), expected: number(rows[dataIndex].expected, 1),
      }),
    }),
    xAxis: { type: 'value', ...axis },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), ...axis, axisTick: { show: false } },
    series: [
      bars(t('column.observed'), palette['series-1'], rows.map(({ observed }) => observed), null),
      bars(t('column.expected'), palette['series-2'], rows.map(({ expected }) => expected), 'rect'),
    ],
  };
}

function bars(name, color, data, decal) {
  return { name, type: 'bar', color, barMaxWidth: 12, data, ...(decal ? { itemStyle: { decal: { symbol: decal, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(0, 0, 0, 0.25)' } } } : {}) };
}
