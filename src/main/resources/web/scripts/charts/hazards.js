// How many leave by months since settlement, with the bounds of the first curve and lines where programme and grant end. Pure.

import { axisText, seriesLook, tooltip } from './base.js';

/** Curves as `{ name, points }`, the first with its bounds; `marks` as `[month, name]`. */
export function hazardsOption(curves, marks, palette, { t, number, percent }) {
  const axis = axisText(palette);
  const [own] = curves;
  return {
    grid: { left: 8, right: 24, top: 4.6 * palette.size, bottom: 2.5 * palette.size, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size }, data: [...curves.map(({ name }) => name), t('hazards.bounds')] },
    tooltip: tooltip(palette, { trigger: 'item', formatter: ({ data }) => hazardSentence(data.point, data.name, { t, number, percent }) }),
    xAxis: { type: 'value', min: 0, name: t('hazards.months'), nameLocation: 'middle', nameGap: 28, interval: 12, ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, ...axis, axisLabel: { ...axis.axisLabel, formatter: (value) => percent(value, 1) } },
    series: [
      ...bounds(t('hazards.bounds'), own.points, palette),
      ...curves.map(({ name, points }, place) => ({
        name, type: 'line', symbolSize: 7, ...seriesLook(palette, place),
        lineStyle: { width: place === 0 ? 3 : 2, type: place === 0 ? 'solid' : 'dashed' },
        data: points.map((point) => ({ name, point, value: [middle(point), point.hazard] })),
        ...(place === 0 ? { markLine: markLines(marks, palette) } : {}),
      })),
    ],
  };
}

/** What a point says. */
export function hazardSentence(point, name, { t, number, percent }) {
  return t('hazards.tooltip', {
    name, from: number(point.from), through: number(point.through + 1), hazard: percent(point.hazard, 2), departures: number(point.departures),
    lower: percent(point.lower, 2), upper: percent(point.upper, 2),
  });
}

/** Lines at the bounds: an area between them can't be made of usual charts where both axes are of numbers. */
function bounds(name, points, palette) {
  return ['upper', 'lower'].map((bound) => ({
    name, type: 'line', symbol: 'none', silent: true, z: 1, color: palette['series-1'], lineStyle: { width: 1, type: 'dotted' },
    data: points.map((point) => [middle(point), point[bound]]),
  }));
}

function markLines(marks, palette) {
  return {
    symbol: 'none', silent: true, lineStyle: { color: palette.muted, type: 'dotted' },
    label: { color: palette.text, fontSize: palette.size, position: 'insideEndTop', formatter: ({ name }) => name.replace(' (', '\n(') },
    data: marks.map(([month, name]) => ({ name, xAxis: month })),
  };
}

function middle({ from, through }) {
  return (from + through + 1) / 2;
}
