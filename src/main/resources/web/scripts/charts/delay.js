// The reporting delay: the share of a month's departures that is usually registered so many days after its end. Pure.

import { axisText, tooltip } from './base.js';

/** `shares` by days, from the month's last day on. */
export function delayOption(shares, palette, { t, number, percent }) {
  const axis = axisText(palette);
  return {
    grid: { left: 8, right: 24, top: 16, bottom: 8, outerBoundsMode: 'same' },
    tooltip: tooltip(palette, { trigger: 'axis', formatter: ([{ data: [days, share] }]) => t('delay.tooltip', { n: days, days: number(days), share: percent(share) }) }),
    xAxis: { type: 'value', min: 0, max: Math.max(1, shares.length - 1), name: t('delay.days'), nameLocation: 'middle', nameGap: 28, ...axis },
    yAxis: { type: 'value', min: 0, max: 1, ...axis, axisLabel: { ...axis.axisLabel, formatter: (value) => percent(value) } },
    series: [{ type: 'line', symbol: 'none', step: 'end', color: palette['series-1'], lineStyle: { width: 3 }, data: shares.map((share, days) => [days, share]) }],
  };
}

/** Rows of the table: the first days one by one, then week by week. */
export function delayRows(shares) {
  return shares.map((share, days) => ({ days, share })).filter(({ days }) => days < 7 || days % 7 === 0 || days === shares.length - 1);
}
