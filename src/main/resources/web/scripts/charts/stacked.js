// Months as stacked bars, one part for each of some kinds; pale where the month isn't over. Pure.

import { axisText, tooltip } from './base.js';

const DECALS = [null, { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 }, { symbol: 'circle', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [4, 2] }];

/** Rows as `{ month, open, parts }`, `kinds` as `[key, name]` of the parts in the order in which they are stacked; `sentence(row)` says one in words. */
export function stackedOption(rows, kinds, palette, { month }, sentence) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 24, top: 4.6 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size } },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: ([{ dataIndex }]) => sentence(rows[dataIndex]) }),
    xAxis: { type: 'category', data: rows.map((row) => month(row.month, 'short')), ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: kinds.map(([key, name], place) => ({
      name, type: 'bar', stack: 'all', barCategoryGap: '25%', color: palette[`series-${place + 1}`],
      itemStyle: DECALS[place] ? { decal: { ...DECALS[place], color: 'rgba(0, 0, 0, 0.25)' } } : {},
      data: rows.map((row) => ({ value: row.parts[key] ?? 0, itemStyle: { opacity: row.open ? 0.5 : 1 } })),
    })),
  };
}
