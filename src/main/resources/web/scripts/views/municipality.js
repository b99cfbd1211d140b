// One municipality: how it stands, who leaves, where to, and how that compares.

import { h, fill } from '../dom.js';
import { part, empty, onlyChanges } from '../states.js';
import { dataTable } from '../table.js';
import { alertCard } from '../alertcard.js';
import { FIRST_YEAR, byUrgency, toldIn } from '../logic.js';
import { areaAddress } from '../areas.js';
import { areaYears } from '../parts/areas.js';
import { tiles } from '../tiles.js';
import { protectionNote, residentsNote } from '../protection.js';
import { municipalityColumns } from '../columns.js';
import { municipalityMonths } from '../parts/months.js';
import { municipalityCurves } from '../parts/curves.js';
import { groupsFigure } from '../parts/groups.js';
import { flowFigure } from '../parts/flows.js';
import { rightsFigure } from '../parts/rights.js';
import { asKnown } from '../parts/known.js';
import { withChange } from '../parts/changed.js';
import { section } from '../parts/section.js';
import { measuresPart } from '../parts/measures.js';
import { people } from '../parts/people.js';
import { money } from '../parts/money.js';
import { forecastPart } from '../parts/forecast.js';
import { unresolvedNote } from '../parts/unresolved.js';
import { subscribeForm } from '../parts/subscribe.js';

/** Of fewer settled than these nothing is told but counts: a share of them would change by a tenth with a family. */
const FEW = 30;
/** The same of a release, whose counts may be two away: twice two of fewer are a tenth as well. */
const FEW_RELEASED = 40;

export function municipality(holder, context) {
  const { place, title, asked, moved, speech } = context;
  title(place.code);
  return part(holder, context, toldIn(speech.language, `/api/v1/municipalities/${place.code}`), (first) => {
    title(first.municipality.name);
    if (first.municipality.code !== place.code) {
      moved(`/municipality/${first.municipality.code}?formerly=${place.code}`);
    }
    const made = page(context, first, asked.get('formerly'));
    if (location.hash === '#subscribe') {
      requestAnimationFrame(() => made.element.querySelector('#subscribe').focus());
    }
    return made;
  });
}

function page(context, first, formerly) {
  const { speech } = context;
  const { municipality: row } = first;
  const { t } = speech;
  const parts = row.settled < (first.counts === 'exact' ? FEW : FEW_RELEASED) ? partsOfFew(context, first) : partsOfMany(context, first);
  const facts = t('municipality.facts', {
    code: row.code, county: row.county, region: row.region, centrality: row.centrality, population: speech.number(row.population),
  });
  return {
    element: h('div', {},
      h('p', { class: 'back' }, h('a', { href: '/' }, t('municipality.back'))),
      h('h1', {}, row.name),
      row.alsoKnownAs.includes(formerly) && h('p', { class: 'note' }, t('search.alias', { asked: formerly, names: `${row.name} (${row.code})` })),
      h('p', { class: 'lead' }, facts),
      h('p', { class: 'actions' },
        h('a', { class: 'button primary', href: '#subscribe' }, t('subscribe.open')),
        h('a', { class: 'button', href: `/county/${row.code.slice(0, 2)}` }, t('county.of', { county: row.county })),
        h('a', { class: 'button', href: `/compare?areas=${row.code},${row.code.slice(0, 2)},centrality-${row.centrality},nation` }, t('compare.with')),
        h('button', { type: 'button', onclick: () => print() }, t('print'))),
      h('div', { class: 'sections' }, parts.map(({ element }) => element)),
      protectionNote(context, row.code)),
    update: (data) => parts.forEach((one) => one.update(data)),
    unmount: () => parts.forEach((one) => one.unmount?.()),
  };
}

/** All that is told of a municipality. */
function partsOfMany(context, first) {
  const { municipality: row, counts, groups, asOf } = first;
  const { speech, caller } = context;
  const of = (table) => `municipalities/${row.code}/${table}`;
  const came = people(context, row.code, of);
  const grant = counts === 'exact' ? money(context, row.code, of) : null;
  const measured = h('section');
  const stopMeasures = part(measured, context, `/api/v1/municipalities/${row.code}/measures${settledUntil(asOf)}`, () => measuresPart(speech, of('settled-years')));
  const planned = h('div', { class: 'full' });
  const stopPlan = part(planned, context, `/api/v1/municipalities/${row.code}/forecast`, () => forecastPart(speech, row.code, of('forecast'), counts === 'exact'));
  return [
    mainFigures(speech),
    ...(counts === 'exact' ? [still(came.glance, came.unmount)] : []),
    unresolvedNote(speech, 'municipality'),
    alertHistory(speech),
    section(municipalityMonths(context, row.code, first), 'full'),
    beyondPaper(still(planned, stopPlan)),
    ...(grant ? [beyondPaper(still(grant.element, grant.unmount))] : []),
    section(municipalityCurves(speech, of('curves'))),
    groups === undefined ? notPublic(speech) : whoLeaves(context, row.code, of, asOf),
    section(flowFigure(speech, 'flowsTo', of('flows-to'), counts === 'exact')),
    section(flowFigure(speech, 'flowsFrom', of('flows-from'), counts === 'exact')),
    beyondPaper(still(measured, stopMeasures)),
    ...(counts === 'exact' ? [] : [still(came.glance, came.unmount)]),
    beyondPaper(still(came.figures)),
    neighbours(speech, of('neighbours'), caller),
    subscribeForm(speech, row, counts === 'exact'),
  ];
}

/** Of so few that shares, curves and expectations would say nothing: how many, where they went, and where more can be seen. */
function partsOfFew(context, { municipality: row, counts }) {
  const { speech, caller } = context;
  const of = (table) => `municipalities/${row.code}/${table}`;
  const years = h('section');
  const stopYears = part(years, context, areaAddress(row.code), () => areaYears(speech, row.code));
  return [
    fewFigures(speech),
    still(h('p', { class: 'note' }, speech.t('municipality.few', { county: row.county }), counts === 'exact' ? '' : ` ${speech.t('municipality.few.released')}`)),
    unresolvedNote(speech, 'municipality'),
    alertHistory(speech),
    still(years, stopYears),
    section(flowFigure(speech, 'flowsTo', of('flows-to'), counts === 'exact')),
    section(flowFigure(speech, 'flowsFrom', of('flows-from'), counts === 'exact')),
    neighbours(speech, of('neighbours'), caller),
    subscribeForm(speech, row, counts === 'exact'),
  ];
}

/** Everyone settled by now, when the register has told of anyone. */
function settledUntil({ registerDate }) {
  return registerDate ? `?from=${FIRST_YEAR}&to=${Math.max(FIRST_YEAR, Number(registerDate.slice(0, 4)))}` : '';
}

/** A part of the view that looks after itself. */
function still(element, unmount) {
  element.classList.add('full');
  return { element, update: () => {}, unmount };
}

/** A part that the two pages of a profile have no place for. */
function beyondPaper(made) {
  made.element.classList.add('beyond-paper');
  return made;
}

function whoLeaves(context, code, of, { registerDate }) {
  const figures = [groupsFigure(context.speech, of('groups')), rightsFigure(context.speech, of('rights'))].map((made) => section(made));
  const made = asKnown(context, `/api/v1/municipalities/${code}/groups`, registerDate, figures);
  return { ...made, element: h('div', { class: 'stack' }, made.element, figures.map(({ element }) => element)) };
}

/** Who leaves a single municipality is in no release. */
function notPublic({ t }) {
  return { element: h('section', {}, h('h2', {}, t('groups.title')), empty(t('groups.notPublic'))), update: () => {} };
}

/** Who was settled and left, without what is to be expected of few. */
function fewFigures(speech) {
  const { t, number, percent, month } = speech;
  return asTiles(t, {
    settled: settledTile(speech),
    atRisk: ({ municipality: row }) => [number(row.atRisk), t('tile.atRisk.note')],
    year: ({ municipality: { twelveMonths } }) => [number(twelveMonths.departures), t('tile.through', { month: month(twelveMonths.through) })],
    share: shareTile(speech),
  });
}

function mainFigures(speech) {
  const { t, number } = speech;
  const expected = (window) => withChange(speech, t('tile.expected', { expected: number(window.expected, 1) }), window.changed);
  return asTiles(t, {
    settled: settledTile(speech),
    atRisk: ({ municipality: row }) => [number(row.atRisk), t('tile.atRisk.note')],
    departures: ({ municipality: { threeMonths } }) => [number(threeMonths.departures), expected(threeMonths)],
    year: ({ municipality: { twelveMonths } }) => [number(twelveMonths.departures), expected(twelveMonths)],
    ratio: ({ municipality: { twelveMonths } }) => [number(twelveMonths.ratio, 2), t('tile.ratio.note', { lower: number(twelveMonths.lower, 2), upper: number(twelveMonths.upper, 2) })],
    share: shareTile(speech),
  });
}

function settledTile(speech) {
  return ({ municipality: row, asOf }) => [speech.number(row.settled), residentsNote(speech, 'tile.residents.note', row.residents, asOf)];
}

function shareTile({ t, number, percent }) {
  return ({ municipality: row }) => [percent(row.outMigrationShare), t('tile.share.note', { count: number(row.departed) })];
}

function asTiles(t, facts) {
  const list = tiles(t, facts);
  return { element: h('div', { class: 'full' }, list.element), update: list.update };
}

function alertHistory(speech) {
  const { t } = speech;
  const why = h('p');
  const list = h('div', { class: 'alerts' });
  const drawWhy = ({ silence }) => fill(why, silence ? t(`silence.${silence}`) : '');
  const none = (counts) => empty(t(counts === 'exact' ? 'municipality.noAlerts' : 'municipality.noAlerts.released'));
  const draw = ({ alerts, counts }) => fill(list, alerts.length === 0
    ? none(counts)
    : byUrgency(alerts).map((alert) => alertCard(speech, alert, { of: 'municipality', life: true })));
  const drawAlerts = onlyChanges(draw, ({ alerts }) => alerts);
  return {
    element: h('section', { class: 'full' }, h('h2', {}, t('municipality.alerts')), why, list),
    update: (told) => {
      drawWhy(told);
      drawAlerts(told);
    },
  };
}

function neighbours(speech, source, caller) {
  const { t } = speech;
  const table = dataTable(speech, {
    caption: t('neighbours.caption'),
    columns: municipalityColumns(speech, caller),
    keyOf: (row) => row.code,
    sort: { key: 'bounds', descending: true },
    source,
  });
  return {
    element: h('section', { class: 'full' }, h('h2', {}, t('neighbours.title')), table.element),
    update: (data) => table.update([data.municipality, ...data.neighbours]),
  };
}
