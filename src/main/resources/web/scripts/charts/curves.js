// The share moved by years since settlement, a line for each group; years that not all cohorts reach are dashed. Pure.

import { axisText, seriesLook, tooltip } from './base.js';

/** Curves as `{ name, points }`; `plotHeight` is about how many pixels a share of 1 is high. */
export function curvesOption(curves, palette, { t, number, percent }, plotHeight = 260) {
  const shifts = labelShifts(curves.map(endOf), plotHeight, palette.size + 4);
  const axis = axisText(palette);
  const years = Math.max(1, ...curves.map(({ points }) => points.length)) - 1;
  const names = curves.map(({ name }) => name);
  const isNarrow = palette.width < 480;
  return {
    ...(isNarrow ? { legend: { top: 0, left: 0, data: names, textStyle: { color: palette.text, fontSize: palette.size } } } : {}),
    grid: isNarrow
      ? { left: 8, right: 16, top: 16 + legendLines(names, palette) * 1.8 * palette.size, bottom: 8, outerBoundsMode: 'same' }
      : { left: 8, right: 11 * palette.size, top: 16, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, {
      trigger: 'item',
      formatter: ({ data }) => t('curves.tooltip', { name: data.name, years: number(data.value[0]), share: percent(data.value[1], 1) }),
    }),
    xAxis: { type: 'value', min: 0, max: Math.max(1, years), minInterval: 1, name: t('curves.years'), nameLocation: 'middle', nameGap: 28, ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, max: 1, ...axis, axisLabel: { ...axis.axisLabel, formatter: (value) => percent(value) } },
    series: curves.flatMap((curve, place) => lines(curve, seriesLook(palette, place), palette, isNarrow ? null : shifts[place])),
  };
}

function lines({ name, points }, look, palette, shift) {
  const shown = points.filter(({ share }) => share !== null);
  const complete = shown.filter((point) => point.complete);
  const rest = shown.slice(Math.max(0, complete.length - 1));
  const solid = { name, type: 'line', symbolSize: 7, ...look, data: complete.map((point) => datum(name, point)) };
  const dashed = { name, type: 'line', symbolSize: 5, ...look, lineStyle: { type: 'dashed', opacity: 0.75 }, data: rest.map((point) => datum(name, point)) };
  const last = rest.length > 1 ? dashed : solid;
  if (shift !== null) {
    last.endLabel = { show: true, formatter: name, color: palette.text, backgroundColor: palette.surface, fontSize: palette.size, distance: 8, offset: [0, shift] };
  }
  return rest.length > 1 ? [solid, dashed] : [solid];
}

/** Into about how many lines a legend breaks, where names can't stand at the ends of their curves. */
function legendLines(names, { width, size }) {
  let lines = 1;
  let used = 0;
  names.forEach((name) => {
    const needed = name.length * 0.6 * size + 45;
    if (used > 0 && used + needed > width - 30) {
      lines += 1;
      used = 0;
    }
    used += needed;
  });
  return lines;
}

function datum(name, { years, share }) {
  return { name, value: [years, share] };
}

function endOf({ points }) {
  return points.reduce((last, { share }) => share ?? last, 0);
}

/** How far down each label at the end of a curve must move so that no two lie closer than `gap` pixels. */
export function labelShifts(ends, plotHeight, gap) {
  const places = ends.map((share, i) => ({ i, wanted: (1 - share) * plotHeight })).sort((a, b) => a.wanted - b.wanted);
  const shifts = [];
  let free = -Infinity;
  places.forEach(({ i, wanted }) => {
    const place = Math.max(wanted, free);
    shifts[i] = Math.round(place - wanted);
    free = place + gap;
  });
  return shifts;
}
