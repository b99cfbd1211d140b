// Social assistance after moves to a municipality, with an agreement and without: where a register tells of it.

import { h } from '../dom.js';
import { dataTable } from '../table.js';

const COUNTS = ['moved', 'applied', 'granted', 'refused', 'cameBack'];
const AGREEMENTS = ['yes', 'no'];

/** A table of moves with an agreement, and one of those without. */
export function assistance(speech, source) {
  const { t, number } = speech;
  const tables = AGREEMENTS.map((agreement) => ({ agreement, table: dataTable(speech, {
    caption: t(`assistance.${agreement}`), source, keyOf: (row) => row.year,
    columns: [
      { key: 'year', label: t('assistance.year'), value: (row) => row.year, header: true },
      ...COUNTS.map((key) => ({ key, label: t(`assistance.${key}`), numeric: true, value: (row) => row[key], show: (row) => number(row[key]) })),
    ],
  }) }));
  return {
    element: h('div', {}, h('h3', {}, t('assistance.title')), h('p', { class: 'note' }, t('assistance.note')), tables.map(({ table }) => table.element)),
    update: (data) => tables.forEach(({ agreement, table }) => table.update(data.assistance.filter((year) => year.agreement === agreement).reverse())),
  };
}
