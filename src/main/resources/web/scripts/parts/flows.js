// The figures of where people go from a municipality, and where those come from who arrive.

import { figure } from '../figure.js';
import { barsOption } from '../charts/bars.js';
import { orEmpty } from './section.js';

const SHOWN = 10;

/** `which` is `flowsTo` or `flowsFrom`; of a release nobody shown doesn't mean that there is nobody. */
export function flowFigure(speech, which, source, isExact) {
  const { t, number } = speech;
  const rowsOf = (data) => data[which];
  return orEmpty(figure(speech, {
    title: t(`${which}.title`),
    label: t(`${which}.label`),
    linesOf: (data) => Math.min(SHOWN, rowsOf(data).length),
    option: (data, palette) => barsOption(rowsOf(data).slice(0, SHOWN).map((row) => ({ name: row.name, value: row.departed })), palette, number),
    rowsOf,
    table: {
      caption: t(`${which}.title`),
      source,
      keyOf: (row) => row.municipality,
      columns: [
        { key: 'municipality', label: t('column.name'), value: (row) => row.name, link: (row) => `/municipality/${row.municipality}`, header: true },
        { key: 'departed', label: t('column.departed'), numeric: true, value: (row) => row.departed, show: (row) => number(row.departed) },
      ],
    },
  }), t(`${which}.title`), t(isExact ? `${which}.none` : `${which}.none.released`), (data) => rowsOf(data).length === 0);
}
