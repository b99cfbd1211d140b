// What is to be expected, month by month ahead, with bounds that open like a fan. Pure.

import { axisText, tooltip } from './base.js';

/** `points` as the API tells them: sums since the first month, or the stock at the end of each. */
export function forecastOption(points, palette, speech) {
  const { t, month } = speech;
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 24, top: 4.6 * palette.size, bottom: 8, outerBoundsMode: 'same' },
    legend: {
      top: 0, left: 0, textStyle: { color: palette.text, fontSize: palette.size },
      data: [t('forecast.median'), { name: t('forecast.80'), icon: 'roundRect' }, { name: t('forecast.95'), icon: 'roundRect' }],
    },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: (series) => pointSentence(points[series[0].dataIndex], speech) }),
    xAxis: { type: 'category', boundaryGap: false, data: points.map(({ through }) => month(through, 'short')), ...axis },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: [
      ...band(t('forecast.95'), points, 'lower95', 'upper95', 0.15, palette),
      ...band(t('forecast.80'), points, 'lower80', 'upper80', 0.3, palette),
      {
        name: t('forecast.median'), type: 'line', z: 3, symbol: 'none', color: palette['series-1'], lineStyle: { width: 3 },
        data: points.map(({ median }) => median),
      },
    ],
  };
}

function band(name, points, lower, upper, opacity, palette) {
  const line = { type: 'line', z: 1, stack: name, symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return [
    { ...line, name: `${name}-lower`, data: points.map((point) => point[lower]) },
    { ...line, name, color: palette['series-1'], itemStyle: { opacity }, areaStyle: { opacity }, data: points.map((point) => point[upper] - point[lower]) },
  ];
}

/** What a month ahead says. */
export function pointSentence(point, { t, number, between, month }) {
  return t('forecast.tooltip', {
    through: month(point.through), median: number(point.median), between: between(point.lower80, point.upper80),
  });
}
