// Curves as rows of a table.

export function curveRows(curves) {
  return curves.flatMap(({ name, points }) => points.map((point) => ({ key: `${name}/${point.years}`, name, ...point })));
}

export function curveColumns({ t, number, percent }) {
  return [
    { key: 'group', label: t('column.group'), value: (row) => row.name, header: true },
    { key: 'years', label: t('column.years'), numeric: true, value: (row) => row.years, show: (row) => number(row.years) },
    { key: 'settled', label: t('column.settled'), numeric: true, value: (row) => row.settled, show: (row) => number(row.settled) },
    { key: 'departed', label: t('column.departed'), numeric: true, value: (row) => row.departed, show: (row) => number(row.departed) },
    { key: 'share', label: t('column.share'), numeric: true, value: (row) => row.share, show: (row) => percent(row.share, 1) },
    { key: 'product_limit', label: t('column.productLimit'), numeric: true, value: (row) => row.productLimit, show: (row) => percent(row.productLimit, 1) },
    { key: 'complete', label: t('column.complete'), value: (row) => (row.complete ? 'yes' : 'no'), show: (row) => t(row.complete ? 'yes' : 'no') },
  ];
}
