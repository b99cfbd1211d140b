// The country now: main figures, open alerts, and every municipality.

import { h, fill, text } from '../dom.js';
import { matching } from '../logic.js';
import { part, empty } from '../states.js';
import { dataTable } from '../table.js';
import { municipalityColumns } from '../columns.js';
import { alertCard } from '../alertcard.js';

export function overview(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('overview.title'));
  const figures = h('div');
  const alerts = h('div');
  const table = h('div');
  fill(
    holder,
    h('h1', {}, t('overview.title')),
    h('p', { class: 'lead' }, t('overview.lead')),
    figures,
    h('div', { class: 'columns' },
      h('section', { class: 'wide', 'aria-labelledby': 'municipalities' }, h('h2', { id: 'municipalities' }, t('overview.municipalities')), table),
      h('section', { 'aria-labelledby': 'alerts' }, h('h2', { id: 'alerts' }, t('overview.alerts')), alerts)),
  );
  const stops = [
    part(figures, context, '/api/v1/nation', () => mainFigures(speech)),
    part(alerts, context, '/api/v1/alerts?state=open', () => openAlerts(speech)),
    part(table, context, '/api/v1/municipalities', () => municipalities(speech)),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The country's main figures, as a list of terms. */
function mainFigures(speech) {
  const { t, number, percent } = speech;
  const tiles = {
    settled: (nation) => [number(nation.figures.settled), t('tile.settled.note', { count: number(nation.figures.residents) })],
    atRisk: (nation) => [number(nation.figures.atRisk), t('tile.atRisk.note')],
    departures: ({ figures: { threeMonths } }) => [number(threeMonths.departures), t('tile.expected', { expected: number(threeMonths.expected) })],
    year: ({ figures: { twelveMonths } }) => [number(twelveMonths.departures), t('tile.expected', { expected: number(twelveMonths.expected) })],
    share: (nation) => [percent(nation.figures.outMigrationShare), t('tile.share.note', { count: number(nation.figures.departed) })],
    alerts: (nation) => [number(nation.openAlerts), t('tile.alerts.note')],
  };
  const made = Object.keys(tiles).map((name) => {
    const value = h('dd', { class: 'value', dataset: { tile: name } });
    const note = h('dd', { class: 'note' });
    return { name, value, note, element: h('div', { class: 'tile' }, h('dt', {}, t(`tile.${name}`)), value, note) };
  });
  return drawn(h('dl', { class: 'tiles' }, made.map(({ element }) => element)), (nation) => {
    made.forEach(({ name, value, note }) => {
      const [shown, about] = tiles[name](nation);
      text(value, shown);
      text(note, about);
    });
  });
}

function openAlerts(speech) {
  const list = h('div', { class: 'alerts' });
  let shown = '';
  return drawn(list, ({ alerts }) => {
    const now = JSON.stringify(alerts);
    if (now !== shown) {
      shown = now;
      fill(list, alerts.length === 0 ? empty(speech.t('alerts.none')) : alerts.slice(0, 12).map((alert) => alertCard(speech, alert)));
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

/** A part that is drawn by its first update. */
function drawn(element, update) {
  return { element, update };
}
