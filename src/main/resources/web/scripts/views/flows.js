// Flows: from which kind of municipality to which, or from which to which.

import { h, fill } from '../dom.js';
import { once, part } from '../states.js';
import { figure } from '../figure.js';
import { selectField, yearFields } from '../fields.js';
import { sankeyOption } from '../charts/sankey.js';

const WAYS = ['centrality', 'region', 'size_band', 'municipality'];

export function flows(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('flows.title'));
  const shown = h('div');
  const chosen = { by: 'centrality' };
  let stop = () => {};

  function ask() {
    stop();
    const query = new URLSearchParams({ by: chosen.by, from: chosen.from, to: chosen.to });
    stop = part(shown, context, `/api/v1/flows?${query}`, () => flowFigure(speech));
  }

  const by = selectField(t('flows.by'), WAYS.map((name) => [name, t(`dimension.${name}`)]), chosen.by, (value) => {
    chosen.by = value;
    ask();
  });

  function start({ lastCompleteYear }) {
    const years = yearFields(speech, lastCompleteYear, (range) => {
      Object.assign(chosen, range);
      ask();
    });
    form.append(...years.elements);
    Object.assign(chosen, years.range);
    ask();
  }

  const form = h('form', { class: 'fields', onsubmit: (event) => event.preventDefault() }, by);
  fill(
    holder,
    h('h1', {}, t('flows.title')),
    h('p', { class: 'lead' }, t('flows.lead')),
    form,
    shown,
  );
  const stopYears = once(context, shown, start);
  return () => {
    stopYears();
    stop();
  };
}

function flowFigure(speech) {
  const { t, number } = speech;
  const named = ({ by, links }) => links.map((link) => ({
    from: speech.category(by, link.fromName), to: speech.category(by, link.toName), departed: link.departed,
  }));
  return figure(speech, {
    title: t('flows.figure'),
    label: t('flows.label'),
    size: 'tall',
    option: (data, palette) => sankeyOption(named(data).slice(0, 40), palette, speech),
    rowsOf: named,
    table: {
      caption: t('flows.figure'),
      file: 'flows',
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
