// Cohorts: the share moved by years since settlement, for any settlement years, by any characteristic.

import { h, fill } from '../dom.js';
import { once, part } from '../states.js';
import { figure } from '../figure.js';
import { selectField, yearFields } from '../fields.js';
import { curvesOption } from '../charts/curves.js';
import { curveColumns, curveRows } from '../curverows.js';

const DIMENSIONS = ['all', 'sex', 'age_band', 'household', 'country', 'ground', 'centrality', 'region', 'size_band', 'settlement_year'];

export function cohorts(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('cohorts.title'));
  const curves = h('div');
  const chosen = { dimension: 'centrality' };
  let stop = () => {};

  function ask() {
    stop();
    const query = new URLSearchParams({ dimension: chosen.dimension, from: chosen.from, to: chosen.to });
    stop = part(curves, context, `/api/v1/cohorts?${query}`, () => cohortFigure(speech));
  }

  const by = selectField(t('cohorts.by'), DIMENSIONS.map((name) => [name, t(`dimension.${name}`)]), chosen.dimension, (value) => {
    chosen.dimension = value;
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
    h('h1', {}, t('cohorts.title')),
    h('p', { class: 'lead' }, t('cohorts.lead')),
    form,
    curves,
    h('p', { class: 'note' }, t('withheld')),
  );
  const stopYears = once(context, curves, start);
  return () => {
    stopYears();
    stop();
  };
}

function cohortFigure(speech) {
  const { t } = speech;
  const named = ({ dimension, curves }) => curves.map(({ category, points }) => ({ name: speech.category(dimension, category), points }));
  return figure(speech, {
    title: t('curves.title'),
    label: t('cohorts.label'),
    note: t('curves.note'),
    size: 'tall',
    option: (data, palette) => curvesOption(named(data), palette, speech, 480),
    rowsOf: (data) => curveRows(named(data)),
    table: { caption: t('curves.title'), file: 'cohorts', keyOf: (row) => row.key, columns: curveColumns(speech) },
  });
}
