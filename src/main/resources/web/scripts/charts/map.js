// The map: each municipality a point at its place, as large as its settled, coloured by class. Pure.

import { projected, quartileClass, ratioClass } from '../logic.js';
import { tooltip } from './base.js';

/** Parts of the country to look at, in kilometres as `projected` counts them; all of one shape. */
export const EXTENTS = {
  nation: { west: -650, east: 800, south: -830, north: 740 },
  south: { west: -620, east: 60, south: -830, north: -94 },
  oslofjord: { west: -360, east: -85, south: -715, north: -417 },
  north: { west: -160, east: 760, south: -190, north: 806 },
};

/** Classes of what the map is coloured by, each the name of a colour. */
export const SHADES = {
  ratio: ['ratio-0', 'ratio-1', 'ratio-2', 'ratio-3', 'ratio-4', 'ratio-5'],
  share: ['ratio-1', 'ratio-2', 'ratio-3', 'ratio-5'],
};

/** The colour's name of a municipality; one that settled nobody has nothing to tell, and a ratio that chance alone explains has no colour. */
export function shade(row, by) {
  if (row.settled === 0) {
    return 'ratio-none';
  }
  if (by === 'ratio' && mayBeChance(row.twelveMonths)) {
    return 'ratio-2';
  }
  const found = by === 'ratio' ? ratioClass(row.twelveMonths.ratio) : quartileClass(row.shareQuartile);
  return found === null ? 'ratio-none' : SHADES[by][found];
}

function mayBeChance({ lower, upper }) {
  return lower <= 1 && upper >= 1;
}

export function mapOption(rows, by, extent, palette, { t, number, percent }) {
  const { west, east, south, north } = EXTENTS[extent];
  const points = [...rows]
    .sort((a, b) => b.settled - a.settled)
    .map((row) => point(row, by, palette, extent === 'nation' ? 1 : 1.6));
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: west, max: east, show: false },
    yAxis: { type: 'value', min: south, max: north, show: false },
    tooltip: tooltip(palette, {
      formatter: ({ data: { row } }) => t('map.tooltip', {
        name: row.name,
        departures: number(row.twelveMonths.departures),
        expected: number(row.twelveMonths.expected, 1),
        share: percent(row.outMigrationShare),
        settled: number(row.settled),
      }),
    }),
    series: [{ type: 'scatter', clip: true, data: points, cursor: 'pointer', emphasis: { scale: 1.3 } }],
  };
}

function point(row, by, palette, scale) {
  return {
    row,
    name: row.name,
    value: projected(row.latitude, row.longitude),
    symbolSize: scale * (5 + Math.min(38, Math.sqrt(row.settled) * 0.45)),
    itemStyle: { color: palette[shade(row, by)], borderColor: palette.surface, borderWidth: 1, opacity: 0.92 },
  };
}
