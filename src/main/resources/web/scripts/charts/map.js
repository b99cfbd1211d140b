// The map: each municipality a point at its place, as large as its settled, coloured by class. Pure.

import { projected, ratioClass, shareClass } from '../logic.js';
import { tooltip } from './base.js';

const KILOMETRES = { west: -650, east: 800, south: -830, north: 740 };

/** Classes of what the map is coloured by, each the name of a colour. */
export const SHADES = {
  ratio: ['ratio-0', 'ratio-1', 'ratio-2', 'ratio-3', 'ratio-4', 'ratio-5'],
  share: ['ratio-1', 'ratio-2', 'ratio-3', 'ratio-5'],
};

/** The colour's name of a municipality. */
export function shade(row, by) {
  const found = by === 'ratio' ? ratioClass(row.twelveMonths.ratio) : shareClass(row.outMigrationShare);
  return found === null ? 'ratio-none' : SHADES[by][found];
}

export function mapOption(rows, by, palette, { t, number, percent }) {
  const points = [...rows]
    .filter((row) => row.settled > 0)
    .sort((a, b) => b.settled - a.settled)
    .map((row) => point(row, by, palette));
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: KILOMETRES.west, max: KILOMETRES.east, show: false },
    yAxis: { type: 'value', min: KILOMETRES.south, max: KILOMETRES.north, show: false },
    tooltip: tooltip(palette, {
      formatter: ({ data: { row } }) => t('map.tooltip', {
        name: row.name,
        departures: number(row.twelveMonths.departures),
        expected: number(row.twelveMonths.expected, 1),
        share: percent(row.outMigrationShare),
        settled: number(row.settled),
      }),
    }),
    series: [{ type: 'scatter', data: points, cursor: 'pointer', emphasis: { scale: 1.3 } }],
  };
}

function point(row, by, palette) {
  return {
    row,
    name: row.name,
    value: projected(row.latitude, row.longitude),
    symbolSize: 5 + Math.min(38, Math.sqrt(row.settled) * 0.55),
    itemStyle: { color: palette[shade(row, by)], borderColor: palette.surface, borderWidth: 1, opacity: 0.92 },
  };
}
