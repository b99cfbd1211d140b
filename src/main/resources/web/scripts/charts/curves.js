// The share moved by years since settlement, a line for each group; years that not all cohorts reach are dashed. Pure.

import { axisText, seriesLook, tooltip } from './base.js';

/** Curves as `{ name, points }`. */
export function curvesOption(curves, palette, { t, number, percent }) {
  const axis = axisText(palette);
  const years = Math.max(1, ...curves.map(({ points }) => points.length)) - 1;
  return {
    grid: { left: 8, right: 11 * palette.size, top: 16, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, {
      trigger: 'item',
      formatter: ({ data }) => t('curves.tooltip', { name: data.name, years: number(data.value[0]), share: percent(data.value[1], 1) }),
    }),
    xAxis: { type: 'value', min: 0, max: Math.max(1, years), minInterval: 1, name: t('curves.years'), nameLocation: 'middle', nameGap: 28, ...axis },
    yAxis: { type: 'value', min: 0, max: 1, ...axis, axisLabel: { ...axis.axisLabel, formatter: (value) => percent(value) } },
    series: curves.flatMap((curve, place) => lines(curve, seriesLook(palette, place), palette)),
  };
}

function lines({ name, points }, look, palette) {
  const shown = points.filter(({ share }) => share !== null);
  const complete = shown.filter((point) => point.complete);
  const rest = shown.slice(Math.max(0, complete.length - 1));
  const solid = { name, type: 'line', symbolSize: 7, ...look, data: complete.map((point) => datum(name, point)) };
  const dashed = { name, type: 'line', symbolSize: 5, ...look, lineStyle: { type: 'dashed', opacity: 0.75 }, data: rest.map((point) => datum(name, point)) };
  const last = rest.length > 1 ? dashed : solid;
  last.endLabel = { show: true, formatter: name, color: palette.text, fontSize: palette.size, distance: 8 };
  last.labelLayout = { moveOverlap: 'shiftY' };
  return rest.length > 1 ? [solid, dashed] : [solid];
}

function datum(name, { years, share }) {
  return { name, value: [years, share] };
}
