// One alert at its own address: what it rests on, who drives it, where they go, and its life.

import { h, fill } from '../dom.js';
import { toldIn } from '../logic.js';
import { part, onlyChanges } from '../states.js';
import { dataTable } from '../table.js';
import { figure } from '../figure.js';
import { answers, badges, period } from '../alertcard.js';
import { protectionNote } from '../protection.js';
import { driversOption } from '../charts/drivers.js';
import { orEmpty, section } from '../parts/section.js';
import { windowMonths } from '../parts/windowmonths.js';

export function alert(holder, context) {
  const { speech, place, title } = context;
  title(speech.t('alert.title'));
  return part(holder, context, toldIn(speech.language, `/api/v1/alerts/${place.id}`), ({ alert: first }) => {
    title(`${first.name}: ${speech.t(`rule.${first.rule}`)}`);
    return page(context, first);
  });
}

function page(context, { id, municipality, rule }) {
  const { speech } = context;
  const { t } = speech;
  const head = h('div');
  const of = (table) => `alerts/${id}/${table}`;
  const isOfArrivals = rule.startsWith('INFLUX');
  const isLevel = rule === 'LEVEL';
  const parts = [
    windowMonths(context, municipality, { isOfArrivals, isLevel }),
    isLevel ? leavers(speech, of('drivers')) : drivers(speech, of('drivers'), isOfArrivals ? 'arrivers' : 'drivers'),
    destinations(speech, of('destinations'), isOfArrivals ? 'origins' : 'destinations'),
    life(speech, of('life'), { isOfArrivals, isLevel }),
  ];
  return {
    element: h('div', {},
      h('p', { class: 'back' }, h('a', { href: '/alerts' }, t('alert.back'))),
      head,
      h('div', { class: 'sections' }, parts.map(({ element }) => element)),
      protectionNote(context, municipality)),
    update: onlyChanges(({ alert: told }) => {
      fill(head, headOf(speech, told));
      parts.forEach((one) => one.update(told));
    }, ({ alert: told }) => told),
    unmount: () => parts.forEach((one) => one.unmount?.()),
  };
}

function headOf(speech, told) {
  const { t, date } = speech;
  return [
    h('h1', {}, t('alert.heading', { name: told.name ?? t('nowhere'), rule: t(`rule.${told.rule}`) })),
    h('div', { class: 'alert', dataset: { severity: told.severity, state: told.state } },
      badges(speech, told, t('alert.since', { date: date(told.since) })),
      answers(speech, told),
      h('p', {}, t(`rule.${told.rule}.text`)),
      h('p', {}, h('a', { href: `/municipality/${told.municipality}` }, t('alert.toMunicipality', { name: told.name ?? t('nowhere') })))),
  ];
}

function last({ steps }) {
  return steps[steps.length - 1].grounds;
}

function drivers(speech, source, key) {
  const { t, number } = speech;
  const rowsOf = (told) => groups(speech, told)
    .map((driver) => ({ ...driver, excess: driver.observed - driver.expected }))
    .sort((a, b) => b.excess - a.excess);
  const made = figure(speech, {
    title: t('drivers.title'),
    label: t(`${key}.label`),
    linesOf: (told) => Math.min(10, rowsOf(told).length) + 1,
    option: (told, palette) => driversOption(rowsOf(told).slice(0, 10), palette, speech),
    rowsOf,
    table: {
      caption: t('drivers.title'),
      source,
      keyOf: (row) => `${row.dimension}/${row.category}`,
      columns: [
        ...groupColumns(speech),
        { key: 'expected', label: t('column.expected'), numeric: true, value: (row) => row.expected, show: (row) => number(row.expected, 1) },
      ],
    },
  });
  return section(orEmpty(made, t('drivers.title'), t('drivers.none'), (told) => last(told).drivers.length === 0));
}

/** Who left, where nothing is expected of groups. */
function leavers(speech, source) {
  const { t } = speech;
  const table = dataTable(speech, {
    caption: t('leavers.caption'),
    source,
    keyOf: (row) => `${row.dimension}/${row.category}`,
    columns: groupColumns(speech),
  });
  const rowsOf = (told) => groups(speech, told).sort((a, b) => b.observed - a.observed);
  const shown = { element: h('div', {}, h('h2', {}, t('leavers.title')), table.element), update: (told) => table.update(rowsOf(told)) };
  return section(orEmpty(shown, t('leavers.title'), t('drivers.none'), (told) => last(told).drivers.length === 0));
}

function groups(speech, told) {
  return last(told).drivers.map((driver) => ({ ...driver, name: speech.category(namedAs(driver.dimension), driver.category) }));
}

function groupColumns({ t, number }) {
  return [
    { key: 'category', label: t('column.group'), value: (row) => row.name, header: true },
    { key: 'dimension', label: t('column.trait'), value: (row) => t(`dimension.${row.dimension}`) },
    { key: 'observed', label: t('column.observed'), numeric: true, value: (row) => row.observed, show: (row) => number(row.observed) },
  ];
}

/** Households have the same names at the settlement as today. */
function namedAs(dimension) {
  return dimension === 'household_now' ? 'household' : dimension;
}

function destinations(speech, source, key) {
  const { t, number } = speech;
  const table = dataTable(speech, {
    caption: t(`${key}.caption`),
    source,
    keyOf: (row) => row.municipality,
    columns: [
      { key: 'name', label: t('column.name'), value: (row) => row.name ?? t('nowhere'), link: (row) => row.name && `/municipality/${row.municipality}`, header: true },
      { key: 'departures', label: t(`${key}.moved`), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
    ],
  });
  const rowsOf = (told) => last(told).destinations.filter(({ departures }) => departures > 0);
  const shown = { element: h('div', {}, h('h2', {}, t(`${key}.title`)), table.element), update: (told) => table.update(rowsOf(told)) };
  return section(orEmpty(shown, t(`${key}.title`), t(`${key}.none`), (told) => rowsOf(told).length === 0));
}

/** Each step of the alert's life with what it rested on: of a share what its limit would be, and of arrivals those settled. */
function life(speech, source, { isOfArrivals, isLevel }) {
  const { t, number, date } = speech;
  const table = dataTable(speech, {
    caption: t('life.caption'),
    source,
    keyOf: (row) => `${row.on}/${row.kind}/${row.severity}`,
    columns: [
      { key: 'on', label: t('clock.label'), value: (row) => date(row.on), header: true },
      { key: 'kind', label: t('column.kind'), value: (row) => t(`kind.${row.kind}`) },
      { key: 'severity', label: t('alerts.severity'), value: (row) => t(`severity.${row.severity}`) },
      { key: 'period', label: t('column.period'), value: ({ grounds, on }) => period(speech, grounds, on) },
      { key: 'observed', label: t('column.observed'), numeric: true, value: ({ grounds }) => grounds.observed, show: ({ grounds }) => number(grounds.observed) },
      { key: 'expected', label: t(isLevel ? 'column.atLimit' : 'column.expected'), numeric: true, value: ({ grounds }) => grounds.expected, show: ({ grounds }) => number(grounds.expected, 1) },
      { key: 'ratio', label: t('column.ratio'), numeric: true, value: ({ grounds }) => grounds.ratio, show: ({ grounds }) => number(grounds.ratio, 2) },
      { key: 'bounds', label: t('column.bounds'), numeric: true, value: ({ grounds }) => grounds.lower, show: ({ grounds }) => `${number(grounds.lower, 1)}–${number(grounds.upper, 1)}` },
      { key: 'at_risk', label: t(isLevel || isOfArrivals ? 'column.settled' : 'column.atRisk'), numeric: true, value: ({ grounds }) => grounds.population, show: ({ grounds }) => number(grounds.population) },
    ],
  });
  return {
    element: h('section', { class: 'full' }, h('h2', {}, t('life.title')), table.element),
    update: (told) => table.update(told.steps),
  };
}
