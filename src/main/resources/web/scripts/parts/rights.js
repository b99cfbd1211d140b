// The figure of the rights that people still had when they left.

import { figure } from '../figure.js';
import { barsOption } from '../charts/bars.js';

const PERIODS = ['PROGRAMME', 'GRANT', 'NONE'];

export function rightsFigure(speech, source) {
  const { t, number } = speech;
  const rowsOf = ({ rights }) => PERIODS.map((period) => ({ period, name: t(`rights.${period}`), departures: rights[period] ?? 0 }));
  return figure(speech, {
    title: t('rights.title'),
    label: t('rights.label'),
    note: t('rights.note'),
    linesOf: () => PERIODS.length,
    option: (data, palette) => barsOption(rowsOf(data).map(({ name, departures }) => ({ name, value: departures })), palette, number),
    rowsOf,
    table: {
      caption: t('rights.title'),
      source,
      keyOf: (row) => row.period,
      columns: [
        { key: 'rights', label: t('column.rights'), value: (row) => row.name, header: true },
        { key: 'departures', label: t('column.lately'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
      ],
    },
  });
}
