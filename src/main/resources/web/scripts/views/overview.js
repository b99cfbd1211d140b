// The country now: main figures, open alerts, and every municipality.

import { h, fill, text } from '../dom.js';
import { alsoKnown, byUrgency, matching, thisMonth, toldIn } from '../logic.js';
import { counties } from '../areas.js';
import { part, empty, onlyChanges } from '../states.js';
import { dataTable } from '../table.js';
import { protectionNote, residentsNote } from '../protection.js';
import { municipalityColumns } from '../columns.js';
import { alertCard } from '../alertcard.js';
import { nationMap } from '../parts/map.js';
import { nationMonths } from '../parts/months.js';
import { nationPlan } from '../parts/nationplan.js';
import { tiles } from '../tiles.js';
import { captionOfChanges, withChange } from '../parts/changed.js';
import { todayNumbers } from '../parts/today.js';
import { unresolvedNote } from '../parts/unresolved.js';

const ALERTS_SHOWN = 4;
const ROWS_SHOWN = 25;

export function overview(holder, context) {
  const { speech, title, caller } = context;
  const { t } = speech;
  title(t('overview.title'));
  const [figures, today, alerts, months, map, table, unresolved, plan, countyLinks] = Array.from({ length: 9 }, () => h('div'));
  fill(
    holder,
    h('h1', {}, t('overview.title')),
    h('p', { class: 'lead' }, t('overview.lead')),
    figures,
    today,
    h('div', { class: 'columns' },
      h('section', { 'aria-labelledby': 'alerts' }, h('h2', { id: 'alerts' }, t('overview.alerts')), alerts),
      h('section', {}, months),
      h('section', { class: 'tall', 'aria-labelledby': 'map' }, h('h2', { id: 'map' }, t('overview.map')), map)),
    h('section', { 'aria-labelledby': 'counties' }, h('h2', { id: 'counties' }, t('county.list')), countyLinks),
    unresolved,
    h('section', { 'aria-labelledby': 'plan' }, h('h2', { id: 'plan' }, t('nationplan.title')), plan),
    h('section', { 'aria-labelledby': 'municipalities' }, h('h2', { id: 'municipalities' }, t('overview.municipalities')), table),
  );
  const stops = [
    part(figures, context, '/api/v1/nation', (nation) => mainFigures(speech, nation.counts)),
    part(today, context, '/api/v1/nation', () => todayNumbers(speech)),
    part(table, context, '/api/v1/municipalities', () => municipalities(context)),
    part(alerts, context, toldIn(speech.language, '/api/v1/alerts?state=open'), () => openAlerts(speech)),
    part(countyLinks, context, '/api/v1/municipalities', () => countyList(speech)),
    part(map, context, '/api/v1/municipalities', () => nationMap(context)),
    part(unresolved, context, '/api/v1/nation', () => unresolvedNote(speech, 'nation')),
    part(plan, context, '/api/v1/forecast', () => nationPlan(speech, caller.counts === 'exact')),
    part(months, context, '/api/v1/nation', (nation) => nationMonths(context, nation)),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The country's main figures. */
function mainFigures(speech, counts) {
  const { t, number, range, percent, month } = speech;
  const of = (window) => withChange(speech, t('tile.expected', { expected: number(window.expected) }), window.changed);
  return tiles(t, {
    settled: ({ figures, asOf }) => [number(figures.settled), residentsNote(speech, 'tile.settled.note', figures.residents, asOf)],
    atRisk: ({ figures }) => [number(figures.atRisk), t('tile.atRisk.note')],
    ...(counts === 'exact' ? { month: monthTile('tile.month.note') } : { lastMonth: monthTile('tile.lastMonth.note') }),
    departures: ({ figures: { threeMonths } }) => [number(threeMonths.departures), of(threeMonths)],
    year: ({ figures: { twelveMonths } }) => [number(twelveMonths.departures), of(twelveMonths)],
    share: ({ figures }) => [percent(figures.outMigrationShare), t('tile.share.note', { count: number(figures.departed) })],
    alerts: (nation) => [number(nation.openAlerts), t('tile.alerts.note')],
  });

  /** The open month, or the last one that is released. */
  function monthTile(key) {
    return (nation) => {
      const found = thisMonth(nation.months);
      return found === null ? [number(null), ''] : [number(found.departures), t(key, {
        month: month(found.month),
        expected: number(found.expectation.count),
        range: range(found.expectation.lower, found.expectation.upper),
      })];
    };
  }
}

function countyList(speech) {
  const list = h('ul', { class: 'links' });
  const draw = (found) => fill(list, found.map(({ code, name }) => h('li', {}, h('a', { href: `/county/${code}` }, name))));
  const update = onlyChanges(draw, (found) => found.map(({ code, name }) => [code, name]));
  return { element: list, update: (data) => update(counties(data.municipalities, speech.compareText)) };
}

function openAlerts(speech) {
  const { t } = speech;
  const list = h('div', { class: 'alerts brief' });
  const draw = ({ alerts, total }) => fill(list, alerts.length === 0 ? empty(t('alerts.none')) : [
    ...byUrgency(alerts).slice(0, ALERTS_SHOWN).map((alert) => alertCard(speech, alert, { brief: true })),
    h('p', {}, h('a', { href: '/alerts' }, t('alerts.all', { n: total, count: speech.number(total) }))),
  ]);
  return { element: list, update: onlyChanges(draw, ({ alerts }) => alerts) };
}

function municipalities(context) {
  const { speech, caller } = context;
  const { t } = speech;
  const table = dataTable(speech, {
    caption: captionOfChanges(speech, t('municipalities.caption'), caller),
    columns: municipalityColumns(speech, caller),
    keyOf: (row) => row.code,
    sort: { key: 'bounds', descending: true },
    first: ROWS_SHOWN,
    source: 'municipalities',
  });
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', oninput: () => show() });
  const hint = h('p', { class: 'note', role: 'status' });
  let rows = [];

  function show() {
    table.update(matching(rows, search.value, (row) => [row.name, row.county, row.region, row.code, ...row.alsoKnownAs].join(' ')));
    const found = alsoKnown(rows, search.value);
    text(hint, found.length > 0 ? t('search.alias', { asked: search.value.trim(), names: found.map(({ name, code }) => `${name} (${code})`).join(', ') }) : '');
  }

  return {
    element: h('div', {},
      h('p', { class: 'search' }, h('label', { for: 'search' }, t('search')), search),
      hint,
      table.element,
      protectionNote(context)),
    update: ({ municipalities: next }) => {
      rows = next;
      show();
    },
  };
}
