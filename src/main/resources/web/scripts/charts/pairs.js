// Two numbers of each group, as pairs of lying bars: what is, and what it is held against. Pure.

import { axisText, namesBeside, tooltip } from './base.js';

/** Rows as `{ name, is, against }`; `names` are those of the two, `sentence(row)` says one in words, `number` writes the axis. */
export function pairsOption(rows, names, palette, sentence, number = String) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 5 * palette.size, top: 3.2 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size } },
    tooltip: tooltip(palette, { trigger: 'item', formatter: ({ dataIndex }) => sentence(rows[dataIndex]) }),
    xAxis: { type: 'value', ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true, formatter: (value) => number(value) } },
    yAxis: namesBeside(rows, palette),
    series: [
      bars(names[0], palette['series-1'], rows.map(({ is }) => is), null),
      bars(names[1], palette['series-2'], rows.map(({ against }) => against), 'rect'),
    ],
  };
}

function bars(name, color, data, decal) {
  return { name, type: 'bar', color, barMaxWidth: 12, data, ...(decal ? { itemStyle: { decal: { symbol: decal, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(0, 0, 0, 0.25)' } } } : {}) };
}
