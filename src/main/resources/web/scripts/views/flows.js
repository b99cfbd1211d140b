// Flows: from which kind of municipality to which, or from which to which.

import { h } from '../dom.js';
import { FIRST_YEAR } from '../logic.js';
import { selectField } from '../fields.js';
import { figure } from '../figure.js';
import { sankeyOption } from '../charts/sankey.js';
import { protectionNote } from '../protection.js';
import { definitions } from '../parts/definitions.js';
import { explorer } from './explorer.js';

const WAYS = ['centrality', 'region', 'county', 'size_band', 'municipality'];
/** Of more flows than these the figure could not be read. */
const SHOWN = 40;
/** From large to small, which no alphabet knows. */
const SIZE_BANDS = ['50000+', '20000-49999', '10000-19999', '5000-9999', '2000-4999', '<2000'];

export function flows(holder, context) {
  return explorer(holder, context, {
    name: 'flows', parameter: 'by', options: WAYS, chosen: 'centrality', draw: flowFigure,
    fields: (ask, wanted, nation) => movedField(context.speech, ask, wanted, nation),
    after: [
      protectionNote(context),
      h('h2', {}, context.speech.t('flows.definitions')),
      definitions(context.speech, ['flows', 'departure', 'destination', 'centrality', 'region', 'sizeBand']),
    ],
  });
}

/** The calendar year of the moves. */
function movedField({ t }, ask, wanted, { lastCompleteYear }) {
  const years = Array.from({ length: Math.max(0, lastCompleteYear + 2 - FIRST_YEAR) }, (_, i) => String(lastCompleteYear + 1 - i));
  const first = years.includes(wanted.get('moved')) ? wanted.get('moved') : '';
  const toQuery = (year) => ({ moved: year === '' ? undefined : year });
  return {
    elements: [selectField(t('flows.moved'), [['', t('flows.moved.any')], ...years.map((year) => [year, year])], first, (year) => ask(toQuery(year)))],
    asked: toQuery(first),
  };
}

function flowFigure(speech, query) {
  const { t, number } = speech;
  const sizes = SIZE_BANDS.map((band) => speech.category('size_band', band));
  const order = query.by === 'size_band' ? (a, b) => sizes.indexOf(a) - sizes.indexOf(b) : speech.compareText;
  const named = ({ by, links }) => links.map((link) => ({
    from: speech.category(by, link.fromName), to: speech.category(by, link.toName), departed: link.departed,
  }));
  return figure(speech, {
    title: t('flows.figure'),
    label: t('flows.label'),
    note: query.by === 'municipality' ? t('flows.largest', { count: number(SHOWN) }) : null,
    size: query.by === 'municipality' ? 'taller' : 'tall',
    library: 'all-charts',
    option: (data, palette) => sankeyOption(named(data).slice(0, SHOWN), palette, speech, order),
    rowsOf: named,
    table: {
      caption: t('flows.figure'),
      source: 'flows',
      query,
      sort: { key: 'departed', descending: true },
      keyOf: (row) => `${row.from}/${row.to}`,
      columns: [
        { key: 'from', label: t('column.from'), value: (row) => row.from, header: true },
        { key: 'to', label: t('column.to'), value: (row) => row.to },
        { key: 'departed', label: t('column.departed'), numeric: true, value: (row) => row.departed, show: (row) => number(row.departed) },
      ],
    },
  });
}
