// The columns of the table of municipalities.

import { seesExactly } from './logic.js';
import { countWithChange } from './parts/changed.js';

/** Rows whose counts the caller is shown exactly while others are released are marked. */
export function municipalityColumns(speech, caller) {
  const { t, number, percent } = speech;
  const isMarked = (row) => caller.counts !== 'exact' && seesExactly(caller, row.code);
  const counted = (key, label, value, decimals = 0) => ({ key, label: t(label), numeric: true, value, show: (row) => number(value(row), decimals) });
  return [
    { key: 'name', label: t('column.name'), value: (row) => row.name, link: (row) => `/municipality/${row.code}`, mark: (row) => isMarked(row) && t('counts.mark'), header: true },
    counted('alerts', 'column.alerts', (row) => row.openAlerts),
    { key: 'departures', label: t('column.departures'), numeric: true, value: (row) => row.twelveMonths.departures, show: ({ twelveMonths: window }) => countWithChange(speech, window.departures, window.changed) },
    counted('expected', 'column.expected', (row) => row.twelveMonths.expected, 1),
    counted('ratio', 'column.ratio', (row) => row.twelveMonths.ratio, 2),
    { key: 'bounds', label: t('column.bounds'), numeric: true, value: (row) => row.twelveMonths.lower, show: ({ twelveMonths: window }) => bounds(window, number) },
    { key: 'share', label: t('column.share'), numeric: true, value: (row) => row.outMigrationShare, show: (row) => percent(row.outMigrationShare) },
    counted('at_risk', 'column.atRisk', (row) => row.atRisk),
    counted('settled', 'column.settled', (row) => row.settled),
  ];
}

function bounds({ lower, upper }, number) {
  return lower === null ? number(null) : `${number(lower, 1)}–${number(upper, 1)}`;
}
