// Lying bars, the first row on top. Pure.

import { axisText, namesBeside, tooltip } from './base.js';

/** Rows as `{ name, value }`; `show` writes a value. */
export function barsOption(rows, palette, show) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 3 + Math.max(3, ...rows.map(({ value }) => 0.65 * show(value).length)) * palette.size, top: 8, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, { trigger: 'item', formatter: ({ dataIndex }) => `${rows[dataIndex].name}: ${show(rows[dataIndex].value)}` }),
    xAxis: { type: 'value', ...axis, axisLabel: { show: false } },
    yAxis: namesBeside(rows, palette),
    series: [{
      type: 'bar', color: palette['series-1'], barMaxWidth: 22,
      label: { show: true, position: 'right', color: palette.text, fontSize: palette.size, formatter: ({ dataIndex }) => show(rows[dataIndex].value) },
      data: rows.map(({ value }) => value),
    }],
  };
}
