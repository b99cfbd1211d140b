// One municipality: how it stands, who leaves, where to, and how that compares.

import { h, fill } from '../dom.js';
import { part, empty } from '../states.js';
import { figure } from '../figure.js';
import { dataTable } from '../table.js';
import { alertCard } from '../alertcard.js';
import { tiles } from '../tiles.js';
import { choice } from '../choice.js';
import { municipalityColumns } from '../columns.js';
import { monthRows, monthsOption } from '../charts/months.js';
import { curvesOption } from '../charts/curves.js';
import { barsOption } from '../charts/bars.js';
import { curveColumns, curveRows } from '../curverows.js';

export function municipality(holder, context) {
  const { speech, place, title } = context;
  title(place.code);
  return part(holder, context, `/api/v1/municipalities/${place.code}`, (first) => {
    title(first.municipality.name);
    return page(speech, first);
  });
}

function page(speech, { municipality: row }) {
  const { t } = speech;
  const parts = [
    mainFigures(speech), alertHistory(speech), months(speech), curves(speech), groups(speech),
    flow(speech, 'flowsTo'), flow(speech, 'flowsFrom'), neighbours(speech),
  ];
  const facts = t('municipality.facts', {
    code: row.code, county: row.county, region: row.region, centrality: row.centrality, population: speech.number(row.population),
  });
  return {
    element: h('div', {},
      h('p', {}, h('a', { href: '/' }, t('municipality.back'))),
      h('h1', {}, row.name),
      h('p', { class: 'lead' }, facts),
      h('p', {}, h('button', { type: 'button', onclick: () => print() }, t('print'))),
      h('div', { class: 'sections' }, parts.map(({ element }) => element)),
      h('p', { class: 'note' }, t('withheld'))),
    update: (data) => parts.forEach((one) => one.update(data)),
    unmount: () => parts.forEach((one) => one.unmount?.()),
  };
}

function mainFigures({ t, number, percent }) {
  const list = tiles(t, {
    settled: ({ municipality: row }) => [number(row.settled), t('tile.residents.note', { count: number(row.residents) })],
    atRisk: ({ municipality: row }) => [number(row.atRisk), t('tile.atRisk.note')],
    departures: ({ municipality: { threeMonths } }) => [number(threeMonths.departures), expected(threeMonths)],
    year: ({ municipality: { twelveMonths } }) => [number(twelveMonths.departures), expected(twelveMonths)],
    ratio: ({ municipality: { twelveMonths } }) => [number(twelveMonths.ratio, 2), t('tile.ratio.note', { lower: number(twelveMonths.lower, 2), upper: number(twelveMonths.upper, 2) })],
    share: ({ municipality: row }) => [percent(row.outMigrationShare), t('tile.share.note', { count: number(row.departed) })],
    rights: ({ rights }) => [number(rights.INTRODUCTION), t('tile.rights.note', { count: number(rights.GRANT) })],
  });

  function expected(window) {
    return t('tile.expected', { expected: number(window.expected, 1) });
  }

  return { element: h('div', { class: 'full' }, list.element), update: list.update };
}

function alertHistory(speech) {
  const { t } = speech;
  const list = h('div', { class: 'alerts' });
  let shown = '';
  return {
    element: h('section', { class: 'full' }, h('h2', {}, t('municipality.alerts')), list),
    update: ({ alerts }) => {
      const now = JSON.stringify(alerts);
      if (now !== shown) {
        shown = now;
        fill(list, alerts.length === 0 ? empty(t('alerts.none')) : alerts.map((alert) => alertCard(speech, alert, { life: true })));
      }
    },
  };
}

function months(speech) {
  const { t, number, month } = speech;
  const rowsOf = ({ months: all, municipality: row }) => monthRows(all, row.twelveMonths);
  return section(figure(speech, {
    title: t('months.title'),
    label: t('months.label'),
    note: t('months.note'),
    option: (data, palette) => monthsOption(rowsOf(data), data.municipality.twelveMonths, palette, speech),
    rowsOf,
    table: {
      caption: t('months.title'),
      file: 'months',
      keyOf: (row) => row.month,
      columns: [
        { key: 'month', label: t('column.month'), value: (row) => row.month, show: (row) => month(row.month), header: true },
        { key: 'departures', label: t('column.departures'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
        { key: 'departures_12_months', label: t('column.year'), numeric: true, value: (row) => row.year, show: (row) => number(row.year) },
        { key: 'settled', label: t('column.settled'), numeric: true, value: (row) => row.settled, show: (row) => number(row.settled) },
        { key: 'first_arrivals', label: t('column.arrivals'), numeric: true, value: (row) => row.arrivals, show: (row) => number(row.arrivals) },
      ],
    },
  }), 'full');
}

function curves(speech) {
  const { t } = speech;
  const named = ({ cohorts: { curves: all } }) => Object.entries(all).map(([name, { points }]) => ({ name: t(`curve.${name}`), points }));
  return section(figure(speech, {
    title: t('curves.title'),
    label: t('curves.label'),
    note: t('curves.note.municipality'),
    option: (data, palette) => curvesOption(named(data), palette, speech),
    rowsOf: (data) => curveRows(named(data)),
    table: { caption: t('curves.title'), file: 'curves', keyOf: (row) => row.key, columns: curveColumns(speech) },
  }));
}

function groups(speech) {
  const { t, percent, number } = speech;
  let dimension = 'household';
  const rowsOf = ({ groups: all }) => all.filter((group) => group.dimension === dimension);
  const bars = (data) => rowsOf(data).filter((group) => group.share !== null)
    .map((group) => ({ name: speech.category(group.dimension, group.category), value: group.share }));
  const which = choice(t('groups.by'), ['household', 'age_band', 'country', 'ground', 'sex'].map((name) => [name, t(`dimension.${name}`)]), (chosen) => {
    dimension = chosen;
    made?.redraw();
  });
  let made = null;
  which.press(dimension);
  made = figure(speech, {
    title: t('groups.title'),
    label: t('groups.label'),
    before: which.element,
    linesOf: (data) => bars(data).length,
    option: (data, palette) => barsOption(bars(data), palette, (value) => percent(value)),
    rowsOf,
    table: {
      caption: t('groups.title'),
      file: 'groups',
      keyOf: (row) => `${row.dimension}/${row.category}`,
      columns: [
        { key: 'category', label: t('column.group'), value: (row) => speech.category(row.dimension, row.category), header: true },
        { key: 'settled', label: t('column.settled'), numeric: true, value: (row) => row.settled, show: (row) => number(row.settled) },
        { key: 'departed', label: t('column.departed'), numeric: true, value: (row) => row.departed, show: (row) => number(row.departed) },
        { key: 'departures', label: t('column.lately'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
        { key: 'at_risk', label: t('column.atRisk'), numeric: true, value: (row) => row.atRisk, show: (row) => number(row.atRisk) },
        { key: 'share', label: t('column.share'), numeric: true, value: (row) => row.share, show: (row) => percent(row.share) },
      ],
    },
  });
  return section(made);
}

function flow(speech, which) {
  const { t, number } = speech;
  const rowsOf = (data) => data[which];
  return section(figure(speech, {
    title: t(`${which}.title`),
    label: t(`${which}.label`),
    linesOf: (data) => Math.min(10, rowsOf(data).length),
    option: (data, palette) => barsOption(rowsOf(data).slice(0, 10).map((row) => ({ name: row.name, value: row.departed })), palette, (value) => number(value)),
    rowsOf,
    table: {
      caption: t(`${which}.title`),
      file: which,
      keyOf: (row) => row.municipality,
      columns: [
        { key: 'municipality', label: t('column.name'), value: (row) => row.name, link: (row) => `/municipality/${row.municipality}`, header: true },
        { key: 'departed', label: t('column.departed'), numeric: true, value: (row) => row.departed, show: (row) => number(row.departed) },
      ],
    },
  }));
}

function neighbours(speech) {
  const { t } = speech;
  const table = dataTable(speech, {
    caption: t('neighbours.title'),
    columns: municipalityColumns(speech),
    keyOf: (row) => row.code,
    sort: { key: 'ratio', descending: true },
    file: 'neighbours',
  });
  return {
    element: h('section', { class: 'full' }, h('h2', {}, t('neighbours.title')), table.element),
    update: (data) => table.update([data.municipality, ...data.neighbours]),
  };
}

function section(made, width = '') {
  return { element: h('section', { class: width }, made.element), update: made.update, unmount: made.unmount };
}
