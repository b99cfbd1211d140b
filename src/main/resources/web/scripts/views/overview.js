// The country now: main figures, open alerts, and every municipality.

import { h, fill } from '../dom.js';
import { matching } from '../logic.js';
import { part, empty } from '../states.js';
import { dataTable } from '../table.js';
import { municipalityColumns } from '../columns.js';
import { alertCard } from '../alertcard.js';
import { mountChart } from '../chart.js';
import { mapOption } from '../charts/map.js';
import { choice } from '../choice.js';
import { legend } from '../legend.js';
import { tiles } from '../tiles.js';

export function overview(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('overview.title'));
  const figures = h('div');
  const alerts = h('div');
  const table = h('div');
  const map = h('div');
  fill(
    holder,
    h('h1', {}, t('overview.title')),
    h('p', { class: 'lead' }, t('overview.lead')),
    figures,
    h('section', { 'aria-labelledby': 'alerts' }, h('h2', { id: 'alerts' }, t('overview.alerts')), alerts),
    h('div', { class: 'columns' },
      h('section', { 'aria-labelledby': 'map' }, h('h2', { id: 'map' }, t('overview.map')), map),
      h('section', { 'aria-labelledby': 'municipalities' }, h('h2', { id: 'municipalities' }, t('overview.municipalities')), table)),
  );
  const stops = [
    part(figures, context, '/api/v1/nation', () => mainFigures(speech)),
    part(alerts, context, '/api/v1/alerts?state=open&limit=6', () => openAlerts(speech)),
    part(map, context, '/api/v1/municipalities', () => nationMap(context)),
    part(table, context, '/api/v1/municipalities', () => municipalities(speech)),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The country's main figures. */
function mainFigures({ t, number, percent }) {
  return tiles(t, {
    settled: ({ figures }) => [number(figures.settled), t('tile.settled.note', { count: number(figures.residents) })],
    atRisk: ({ figures }) => [number(figures.atRisk), t('tile.atRisk.note')],
    departures: ({ figures: { threeMonths } }) => [number(threeMonths.departures), t('tile.expected', { expected: number(threeMonths.expected) })],
    year: ({ figures: { twelveMonths } }) => [number(twelveMonths.departures), t('tile.expected', { expected: number(twelveMonths.expected) })],
    share: ({ figures }) => [percent(figures.outMigrationShare), t('tile.share.note', { count: number(figures.departed) })],
    alerts: (nation) => [number(nation.openAlerts), t('tile.alerts.note')],
  });
}

function openAlerts(speech) {
  const list = h('div', { class: 'alerts' });
  let shown = '';
  return drawn(list, ({ alerts, total }) => {
    const now = JSON.stringify([alerts, total]);
    if (now !== shown) {
      shown = now;
      fill(list, alerts.length === 0 ? empty(speech.t('alerts.none')) : [
        ...alerts.map((alert) => alertCard(speech, alert)),
        total > alerts.length && h('p', {}, h('a', { href: '/alerts' }, speech.t('alerts.all', { n: total, count: speech.number(total) }))),
      ]);
    }
  });
}

function municipalities(speech) {
  const { t } = speech;
  const table = dataTable(speech, {
    caption: t('municipalities.caption'),
    columns: municipalityColumns(speech),
    keyOf: (row) => row.code,
    sort: { key: 'ratio', descending: true },
    first: 25,
    file: 'municipalities',
  });
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', oninput: () => show() });
  let rows = [];

  function show() {
    table.update(matching(rows, search.value, (row) => `${row.name} ${row.county} ${row.region} ${row.code}`));
  }

  return drawn(
    h('div', {},
      h('p', { class: 'search' }, h('label', { for: 'search' }, t('search')), search),
      table.element,
      h('p', { class: 'note' }, t('withheld'))),
    ({ municipalities: next }) => {
      rows = next;
      show();
    },
  );
}

/** The map with its legend; the table beside it is its equal in text. */
function nationMap({ speech, go }) {
  const { t } = speech;
  const canvas = h('div', { class: 'chart map', role: 'img', 'aria-label': t('map.label') });
  const chart = mountChart(canvas, { select: ({ row }) => go(`/municipality/${row.code}`) });
  const key = h('div');
  let rows = [];
  let by = 'ratio';
  const colours = choice(t('map.by'), [['ratio', t('column.ratio')], ['share', t('column.share')]], (chosen) => {
    by = chosen;
    fill(key, legend(speech, by));
    draw();
  });

  function draw() {
    chart.update((palette) => mapOption(rows, by, palette, speech));
  }

  colours.press(by);
  return {
    element: h('div', {}, colours.element, canvas, key, h('p', { class: 'note' }, t('map.note'))),
    update: ({ municipalities: next }) => {
      rows = next;
      draw();
    },
    unmount: chart.unmount,
  };
}

/** A part that is drawn by its first update. */
function drawn(element, update) {
  return { element, update };
}
