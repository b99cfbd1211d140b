// Lying bars, the first row on top. Pure.

import { axisText, tooltip } from './base.js';

/** Rows as `{ name, value }`; `show` writes a value. */
export function barsOption(rows, palette, show) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 5 * palette.size, top: 8, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, { trigger: 'item', formatter: ({ dataIndex }) => `${rows[dataIndex].name}: ${show(rows[dataIndex].value)}` }),
    xAxis: { type: 'value', ...axis, axisLabel: { show: false } },
    yAxis: {
      type: 'category', inverse: true, data: rows.map(({ name }) => name), ...axis,
      axisLabel: { ...axis.axisLabel, width: 13 * palette.size, overflow: 'break', lineHeight: 1.1 * palette.size }, axisTick: { show: false },
    },
    series: [{
      type: 'bar', color: palette['series-1'], barMaxWidth: 22,
      label: { show: true, position: 'right', color: palette.text, fontSize: palette.size, formatter: ({ dataIndex }) => show(rows[dataIndex].value) },
      data: rows.map(({ value }) => value),
    }],
  };
}
