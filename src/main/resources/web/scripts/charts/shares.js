// How each of some wholes is divided, as lying bars of full length. Pure.

import { axisText, legendHeight, namesBeside, tooltip } from './base.js';

/** Rows as `{ name, parts }`, `kinds` as `[key, name]`; every row is drawn as shares of the sum of its parts. */
export function sharesOption(rows, kinds, palette, { number, percent }) {
  const axis = axisText(palette);
  const whole = (row) => kinds.reduce((sum, [key]) => sum + (row.parts[key] ?? 0), 0);
  const share = (row, key) => (whole(row) === 0 ? 0 : (row.parts[key] ?? 0) / whole(row));
  return {
    grid: { left: 8, right: 24, top: legendHeight(kinds.map(([, name]) => name), palette), bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size } },
    tooltip: tooltip(palette, {
      trigger: 'item',
      formatter: ({ dataIndex, seriesIndex }) => {
        const [key, name] = kinds[seriesIndex];
        return `${rows[dataIndex].name}, ${name}: ${percent(share(rows[dataIndex], key))} (${number(rows[dataIndex].parts[key] ?? 0)})`;
      },
    }),
    xAxis: { type: 'value', min: 0, max: 1, ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true, formatter: (value) => percent(value) } },
    yAxis: namesBeside(rows, palette),
    series: kinds.map(([key, name], place) => ({
      name, type: 'bar', stack: 'whole', barMaxWidth: 22, color: palette[`series-${(place % 6) + 1}`], itemStyle: { borderColor: palette.surface, borderWidth: 1 },
      data: rows.map((row) => share(row, key)),
    })),
  };
}
