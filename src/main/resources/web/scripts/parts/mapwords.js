// What the map says of a municipality. Pure.

/** What is said of a municipality where the reader points. */
export function sentence(row, { t, number, percent }) {
  return t('map.tooltip', {
    name: row.name,
    departures: number(row.twelveMonths.departures),
    expected: number(row.twelveMonths.expected, 1),
    share: percent(row.outMigrationShare),
    settled: number(row.settled),
  });
}
