// Two counts of each year as standing bars, pale where the year isn't over. Pure.

import { axisText, tooltip } from './base.js';

const DECAL = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(0, 0, 0, 0.25)' };

/** Rows as `{ year, settled, departures, complete }`; `names` are those of the two counts, `sentence(row)` says one in words. */
export function countedOption(rows, names, palette, sentence) {
  const axis = axisText(palette);
  const bars = (name, key, place) => ({
    name, type: 'bar', barCategoryGap: '25%', color: palette[`series-${place + 1}`],
    itemStyle: place > 0 ? { decal: DECAL } : {},
    data: rows.map((row) => ({ value: row[key], itemStyle: { opacity: row.complete ? 1 : 0.5 } })),
  });
  return {
    grid: { left: 8, right: 16, top: 3.2 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size } },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: ([{ dataIndex }]) => sentence(rows[dataIndex]) }),
    xAxis: { type: 'category', data: rows.map(({ year }) => String(year)), ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [bars(names[0], 'settled', 0), bars(names[1], 'departures', 1)],
  };
}
