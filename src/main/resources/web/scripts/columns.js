// The columns of the table of municipalities.

export function municipalityColumns({ t, number, percent }) {
  return [
    { key: 'name', label: t('column.name'), value: (row) => row.name, link: (row) => `/municipality/${row.code}`, header: true },
    { key: 'alerts', label: t('column.alerts'), numeric: true, value: (row) => row.openAlerts, show: (row) => number(row.openAlerts) },
    { key: 'departures', label: t('column.departures'), numeric: true, value: (row) => row.twelveMonths.departures, show: (row) => number(row.twelveMonths.departures) },
    { key: 'expected', label: t('column.expected'), numeric: true, value: (row) => row.twelveMonths.expected, show: (row) => number(row.twelveMonths.expected, 1) },
    { key: 'ratio', label: t('column.ratio'), numeric: true, value: (row) => row.twelveMonths.ratio, show: (row) => number(row.twelveMonths.ratio, 2) },
    { key: 'bounds', label: t('column.bounds'), numeric: true, value: (row) => row.twelveMonths.lower, show: ({ twelveMonths: window }) => bounds(window, number) },
    { key: 'share', label: t('column.share'), numeric: true, value: (row) => row.outMigrationShare, show: (row) => percent(row.outMigrationShare) },
    { key: 'at_risk', label: t('column.atRisk'), numeric: true, value: (row) => row.atRisk, show: (row) => number(row.atRisk) },
    { key: 'settled', label: t('column.settled'), numeric: true, value: (row) => row.settled, show: (row) => number(row.settled) },
  ];
}

function bounds({ lower, upper }, number) {
  return lower === null ? number(null) : `${number(lower, 2)}–${number(upper, 2)}`;
}
