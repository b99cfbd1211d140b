// The figure of departures by month, of a municipality or of the country.

import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { withKnown } from '../knownmonths.js';
import { monthsOption, monthRows, recentMonths, standing } from '../charts/months.js';
import { yearOption } from '../charts/year.js';
import { knownChoice } from './known.js';
import { orEmpty } from './section.js';

/** Of a municipality: the single months, or the twelve months until each. */
export function municipalityMonths(context, code, { counts: counted, asOf }) {
  const { speech } = context;
  const { t } = speech;
  const source = `municipalities/${code}/months`;
  let made = null;
  const known = knownOf(context, source, counted, asOf, () => made?.redraw());
  const rowsOf = ({ months, municipality, counts }) => withKnown(monthRows(months, municipality.twelveMonths.through, counts), known.answer());
  let by = 'months';
  const which = choice(t('months.by'), [['months', t('months.single')], ['year', t('months.year')]], (chosen) => {
    by = chosen;
    made?.redraw();
  });
  which.press(by);
  made = figure(speech, {
    title: t('months.title'),
    label: t('months.label'),
    note: note(t, 'months.note', counted),
    before: [which.element, known.element],
    option: (data, palette) => (by === 'months'
      ? monthsOption(recentMonths(rowsOf(data)), palette, speech)
      : yearOption(rowsOf(data).slice(-120), data.municipality.twelveMonths, palette, speech)),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: table(speech, [...singleMonth(speech), ...knownColumns(speech, counted), ...longer(speech, counted)], source),
  });
  return leaving(made, known);
}

/** Of the country: the single months. */
export function nationMonths(context, { counts: counted, asOf }) {
  const { speech } = context;
  const { t } = speech;
  const source = 'nation/months';
  let made = null;
  const known = knownOf(context, source, counted, asOf, () => made?.redraw());
  const rowsOf = ({ months, figures, counts }) => withKnown(monthRows(months, figures.twelveMonths.through, counts), known.answer());
  made = figure(speech, {
    title: t('months.nation'),
    label: t('months.label'),
    note: note(t, 'months.note.nation', counted),
    before: known.element,
    option: (data, palette) => monthsOption(rowsOf(data), palette, speech),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: table(speech, [...singleMonth(speech), ...knownColumns(speech, counted)], source),
  });
  return orEmpty(leaving(made, known), t('months.nation'), t('clock.none'), ({ months }) => months.length === 0);
}

/** What is released of a month never changes; of what is counted now one sees what was known before. */
function knownOf(context, source, counted, { registerDate }, changed) {
  return counted === 'exact' && registerDate
    ? knownChoice(context, `/api/v1/${source}`, registerDate, changed)
    : { element: null, answer: () => null, unmount: () => {} };
}

function leaving(made, known) {
  return {
    ...made,
    unmount: () => {
      known.unmount();
      made.unmount();
    },
  };
}

function note(t, key, counted) {
  return `${t(key)} ${t(counted === 'exact' ? 'months.exact' : 'months.released')}`;
}

function table({ t }, columns, source) {
  return { caption: t('months.title'), source, keyOf: (row) => row.month, columns };
}

function singleMonth({ t, number, range, month }) {
  return [
    { key: 'month', label: t('column.month'), value: (row) => row.month, show: (row) => month(row.month), header: true },
    { key: 'departures', label: t('column.departures'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
    { key: 'expected', label: t('column.expected'), numeric: true, value: (row) => row.expected, show: (row) => number(row.expected, 1) },
    { key: 'bounds', label: t('column.usual'), numeric: true, value: (row) => row.lower, show: (row) => (row.lower === null ? number(null) : range(row.lower, row.upper)) },
    { key: 'standing', label: t('column.standing'), value: (row) => t(`standing.${row.open ? 'open' : standing(row)}`) },
    { key: 'state', label: t('column.mayChange'), value: (row) => t(`state.${row.state}`) },
  ];
}

function knownColumns({ t, number }, counted) {
  return counted === 'exact' ? [
    { key: 'known', label: t('column.known'), numeric: true, value: (row) => row.known, show: (row) => number(row.known) },
    { key: 'change', label: t('column.change'), numeric: true, value: (row) => row.change, show: (row) => signed(number, row.change) },
  ] : [];
}

function signed(number, change) {
  return change > 0 ? `+${number(change)}` : number(change);
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
