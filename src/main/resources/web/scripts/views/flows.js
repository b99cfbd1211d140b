// Flows: from which kind of municipality to which, or from which to which.

import { figure } from '../figure.js';
import { sankeyOption } from '../charts/sankey.js';
import { explorer } from './explorer.js';

const WAYS = ['centrality', 'region', 'size_band', 'municipality'];
/** Of more flows than these the figure could not be read. */
const SHOWN = 40;

export function flows(holder, context) {
  return explorer(holder, context, { name: 'flows', parameter: 'by', options: WAYS, chosen: 'centrality', draw: flowFigure });
}

function flowFigure(speech, query) {
  const { t, number } = speech;
  const named = ({ by, links }) => links.map((link) => ({
    from: speech.category(by, link.fromName), to: speech.category(by, link.toName), departed: link.departed,
  }));
  return figure(speech, {
    title: t('flows.figure'),
    label: t('flows.label'),
    note: query.by === 'municipality' ? t('flows.largest', { count: number(SHOWN) }) : null,
    size: query.by === 'municipality' ? 'taller' : 'tall',
    option: (data, palette) => sankeyOption(named(data).slice(0, SHOWN), palette, speech),
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
