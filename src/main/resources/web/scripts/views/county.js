// One county: sums of its municipalities, against the country, and the municipalities themselves.

import { h, fill } from '../dom.js';
import { part, empty, onlyChanges } from '../states.js';
import { gathered } from '../gather.js';
import { dataTable } from '../table.js';
import { alertCard } from '../alertcard.js';
import { byUrgency, toldIn } from '../logic.js';
import { areaAddress, areaName } from '../areas.js';
import { tiles } from '../tiles.js';
import { municipalityColumns } from '../columns.js';
import { protectionNote, residentsNote } from '../protection.js';
import { areaCurves, areaYears } from '../parts/areas.js';
import { captionOfChanges, withChange } from '../parts/changed.js';
import { section } from '../parts/section.js';

export function county(holder, context) {
  const { speech, place, title } = context;
  title(place.code);
  return gathered(holder, context, [areaAddress(place.code), areaAddress('nation')], ([first]) => {
    title(areaName(first.area, speech));
    return page(context, first);
  });
}

function page(context, { area, figures }) {
  const { speech } = context;
  const { t } = speech;
  const alerts = h('div');
  const table = h('div');
  const stops = [
    part(alerts, context, toldIn(speech.language, '/api/v1/alerts?state=open'), () => countyAlerts(speech, area)),
    part(table, context, '/api/v1/municipalities', () => municipalities(context, area)),
  ];
  const main = mainFigures(speech);
  const years = section(areaYears(speech, area.id));
  const curves = section(areaCurves(speech, [area.id, 'nation']));
  return {
    element: h('div', {},
      h('p', { class: 'back' }, h('a', { href: '/' }, t('municipality.back'))),
      h('h1', {}, areaName(area, speech)),
      h('p', { class: 'lead' }, t('county.lead', { n: figures.municipalities, count: speech.number(figures.municipalities) })),
      h('p', { class: 'actions' },
        h('a', { class: 'button', href: `/compare?areas=${area.id},nation` }, t('compare.with')),
        h('button', { type: 'button', onclick: () => print() }, t('print'))),
      h('div', { class: 'sections' },
        h('div', { class: 'full' }, main.element),
        h('section', { class: 'full' }, h('h2', {}, t('overview.alerts')), alerts),
        years.element,
        curves.element,
        h('section', { class: 'full' }, h('h2', {}, t('overview.municipalities')), table)),
      protectionNote({ ...context, caller: { ...context.caller, municipalities: [] } })),
    update: (answers) => {
      main.update(answers[0]);
      years.update(answers[0]);
      curves.update(answers);
    },
    unmount: () => [...stops, years.unmount, curves.unmount].forEach((stop) => stop()),
  };
}

function mainFigures(speech) {
  const { t, number, percent } = speech;
  return tiles(t, {
    settled: ({ figures, asOf }) => [number(figures.settled), residentsNote(speech, 'tile.residents.note', figures.residents, asOf)],
    atRisk: ({ figures }) => [number(figures.atRisk), t('tile.atRisk.note')],
    year: ({ figures }) => [number(figures.departures12), withChange(speech, t('tile.expected', { expected: number(figures.expected12) }), figures.changed12)],
    share: ({ figures }) => [percent(figures.outMigrationShare), t('tile.share.note', { count: number(figures.departed) })],
    alerts: ({ figures }) => [number(figures.openAlerts), t('tile.alerts.county')],
  });
}

function countyAlerts(speech, { id }) {
  const list = h('div', { class: 'alerts brief' });
  const ours = (alerts) => byUrgency(alerts.filter(({ municipality }) => municipality.startsWith(id)));
  const draw = (alerts) => fill(list, alerts.length === 0 ? empty(speech.t('alerts.none')) : alerts.map((alert) => alertCard(speech, alert, { brief: true })));
  const update = onlyChanges(draw, (alerts) => alerts);
  return { element: list, update: ({ alerts }) => update(ours(alerts)) };
}

function municipalities({ speech, caller }, { id }) {
  const table = dataTable(speech, {
    caption: captionOfChanges(speech, speech.t('municipalities.caption'), caller),
    columns: municipalityColumns(speech, caller),
    keyOf: (row) => row.code,
    sort: { key: 'bounds', descending: true },
    source: `areas/${id}/municipalities`,
  });
  return { element: table.element, update: (data) => table.update(data.municipalities.filter(({ code }) => code.startsWith(id))) };
}
