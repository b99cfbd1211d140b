// The figure of departures by month, of a municipality or of the country.

import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { monthsOption, monthRows, recentMonths, standing } from '../charts/months.js';
import { yearOption } from '../charts/year.js';
import { orEmpty } from './section.js';

/** Of a municipality: the single months, or the twelve months until each. */
export function municipalityMonths(speech, source, counted) {
  const { t } = speech;
  const rowsOf = ({ months, municipality, counts }) => monthRows(months, municipality.twelveMonths.through, counts);
  let by = 'months';
  let made = null;
  const which = choice(t('months.by'), [['months', t('months.single')], ['year', t('months.year')]], (chosen) => {
    by = chosen;
    made?.redraw();
  });
  which.press(by);
  made = figure(speech, {
    title: t('months.title'),
    label: t('months.label'),
    note: note(t, 'months.note', counted),
    before: which.element,
    option: (data, palette) => (by === 'months'
      ? monthsOption(recentMonths(rowsOf(data)), palette, speech)
      : yearOption(rowsOf(data).slice(-120), data.municipality.twelveMonths, palette, speech)),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: table(speech, [...singleMonth(speech), ...longer(speech, counted)], source),
  });
  return made;
}

/** Of the country: the single months. */
export function nationMonths(speech, counted) {
  const { t } = speech;
  const rowsOf = ({ months, figures, counts }) => monthRows(months, figures.twelveMonths.through, counts);
  return orEmpty(figure(speech, {
    title: t('months.nation'),
    label: t('months.label'),
    note: note(t, 'months.note.nation', counted),
    option: (data, palette) => monthsOption(rowsOf(data), palette, speech),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: table(speech, singleMonth(speech), 'nation/months'),
  }), t('months.nation'), t('clock.none'), ({ months }) => months.length === 0);
}

/** What counts in threes do to the colours is said where they are released. */
function note(t, key, counted) {
  return counted === 'exact' ? t(key) : `${t(key)} ${t('months.released')}`;
}

function table({ t }, columns, source) {
  return { caption: t('months.title'), source, keyOf: (row) => row.month, columns };
}

function singleMonth({ t, number, month }) {
  return [
    { key: 'month', label: t('column.month'), value: (row) => row.month, show: (row) => month(row.month), header: true },
    { key: 'departures', label: t('column.departures'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
    { key: 'expected', label: t('column.expected'), numeric: true, value: (row) => row.expected, show: (row) => number(row.expected, 1) },
    { key: 'bounds', label: t('column.usual'), numeric: true, value: (row) => row.lower, show: (row) => (row.lower === null ? number(null) : `${number(row.lower)}–${number(row.upper)}`) },
    { key: 'standing', label: t('column.standing'), value: (row) => t(`standing.${row.open ? 'open' : standing(row)}`) },
    { key: 'state', label: t('column.mayChange'), value: (row) => t(`state.${row.state}`) },
  ];
}

/** Nobody is told by month who came, but those who see exact counts. */
function longer({ t, number }, counted) {
  const columns = [
    { key: 'departures_12_months', label: t('column.year'), numeric: true, value: (row) => row.year, show: (row) => number(row.year) },
    { key: 'settled', label: t('column.settled'), numeric: true, value: (row) => row.settled, show: (row) => number(row.settled) },
    { key: 'first_arrivals', label: t('column.arrivals'), numeric: true, value: (row) => row.arrivals, show: (row) => number(row.arrivals) },
  ];
  return counted === 'exact' ? columns : columns.slice(0, -1);
}
