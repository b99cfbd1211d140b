// Flows from the classes on the left to those on the right, as broad as they are large. Pure.

import { seriesLook, tooltip } from './base.js';

/** Links as `{ from, to, departed }` with the ends' names; `compare` says in which order these stand. */
export function sankeyOption(links, palette, { t, number }, compare) {
  const froms = [...new Set(links.map(({ from }) => from))].sort(compare);
  const tos = [...new Set(links.map(({ to }) => to))].sort(compare);
  const colours = new Map([...new Set([...froms, ...tos])].sort(compare).map((end, place) => [end, seriesLook(palette, place).color]));
  return {
    tooltip: tooltip(palette, {
      trigger: 'item',
      formatter: ({ data, value, dataType }) => (dataType === 'edge'
        ? t('flows.tooltip', { from: data.source.slice(2), to: data.target.slice(2), count: number(value) })
        : `${data.name.slice(2)}: ${number(value)}`),
    }),
    series: [{
      type: 'sankey', left: 8, right: 11 * palette.size, top: 8, bottom: 8, nodeGap: 10, nodeWidth: 14, draggable: false, layoutIterations: 0,
      label: { color: palette.text, fontSize: palette.size, formatter: ({ name }) => name.slice(2) },
      lineStyle: { color: 'source', opacity: 0.4 },
      data: [...froms.map((end) => node('<', end, colours)), ...tos.map((end) => node('>', end, colours))],
      links: links.map(({ from, to, departed }) => ({ source: `< ${from}`, target: `> ${to}`, value: departed })),
    }],
  };
}

function node(side, end, colours) {
  return { name: `${side} ${end}`, itemStyle: { color: colours.get(end) } };
}
