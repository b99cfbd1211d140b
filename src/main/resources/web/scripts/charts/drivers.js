// Observed and expected departures of groups, as pairs of bars. Pure.

import { pairsOption } from './pairs.js';

/** Rows as `{ name, observed, expected }`. */
export function driversOption(rows, palette, { t, number }) {
  const sentence = ({ name, is, against }) => t('drivers.tooltip', { name, observed: number(is), expected: number(against, 1) });
  return pairsOption(
    rows.map(({ name, observed, expected }) => ({ name, is: observed, against: expected })),
    [t('column.observed'), t('column.expected')], palette, sentence,
  );
}
