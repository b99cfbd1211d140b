// A count of each year as standing bars, years without in their places. Pure.

import { axisText, tooltip } from './base.js';

/** Rows as `{ year, count, marked }` in order; `sentence(row)` says one in words. Marked ones are drawn in another colour and pattern. */
export function yearsOption(rows, palette, sentence) {
  const axis = axisText(palette);
  const all = filled(rows);
  const decal = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(0, 0, 0, 0.25)' };
  return {
    grid: { left: 8, right: 16, top: 16, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: ([{ dataIndex }]) => sentence(all[dataIndex]) }),
    xAxis: { type: 'category', data: all.map(({ year }) => String(year)), ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [{
      type: 'bar', color: palette['series-1'], barCategoryGap: '25%',
      data: all.map(({ count, marked }) => ({ value: count, ...(marked ? { itemStyle: { color: palette['series-2'], decal } } : {}) })),
    }],
  };
}

function filled(rows) {
  if (rows.length === 0) {
    return [];
  }
  const first = rows[0].year;
  const last = rows[rows.length - 1].year;
  const byYear = new Map(rows.map((row) => [row.year, row]));
  return Array.from({ length: last - first + 1 }, (_, i) => byYear.get(first + i) ?? { year: first + i, count: 0, marked: false });
}
