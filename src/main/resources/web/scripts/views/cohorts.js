// Cohorts: the share moved by years since settlement, for any settlement years, by any characteristic.

import { h } from '../dom.js';
import { allAreas } from '../areas.js';
import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { curvesOption } from '../charts/curves.js';
import { curveColumns, curveRows } from '../curverows.js';
import { protectionNote } from '../protection.js';
import { orEmpty } from '../parts/section.js';
import { selectField } from '../fields.js';
import { definitions } from '../parts/definitions.js';
import { explorer } from './explorer.js';

const DIMENSIONS = ['all', 'sex', 'age_band', 'household', 'country', 'ground', 'centrality', 'region', 'size_band', 'settlement_year'];

export function cohorts(holder, context) {
  const { t } = context.speech;
  return explorer(holder, context, {
    name: 'cohorts', parameter: 'dimension', options: DIMENSIONS, chosen: 'centrality', draw: cohortFigure,
    fields: (ask, wanted) => areaField(context, ask, wanted),
    after: [
      protectionNote({ ...context, caller: { ...context.caller, municipalities: [] } }),
      h('h2', {}, t('definitions.title')),
      definitions(context.speech, ['share', 'movedShare', 'productLimit', 'incomplete', 'centrality']),
    ],
  });
}

/** Where those of the cohorts were settled. */
function areaField(context, ask, wanted) {
  const { speech, store } = context;
  const toQuery = (id) => ({ area: id === 'nation' ? undefined : id });
  const first = wanted.get('area') ?? 'nation';
  const field = selectField(speech.t('cohorts.area'), [[first, first === 'nation' ? speech.t('area.nation') : first]], first, (id) => ask(toQuery(id)));
  const select = field.querySelector('select');
  const stop = store.watch('/api/v1/municipalities', ({ data }) => {
    if (data && select.options.length === 1) {
      select.replaceChildren(...allAreas(data.municipalities, speech).map(([id, name]) => h('option', { value: id, selected: id === first }, name)));
    }
  });
  return { elements: [field], asked: toQuery(first), stop };
}

function cohortFigure(speech, query) {
  const { t } = speech;
  let measure = 'share';
  let made = null;
  const named = ({ dimension, curves }) => curves.map(({ category, points }) => ({ name: speech.category(dimension, category), points }));
  const measured = (data) => named(data).map(({ name, points }) => ({ name, points: points.map((point) => ({ ...point, share: point[measure] })) }));
  const which = choice(t('curves.measure'), [['share', t('curves.share')], ['productLimit', t('column.productLimit')]], (chosen) => {
    measure = chosen;
    made?.redraw();
  });
  which.press(measure);
  made = figure(speech, {
    title: t('curves.title'),
    label: t('cohorts.label'),
    note: t('curves.note'),
    size: 'tall',
    before: which.element,
    option: (data, palette) => curvesOption(measured(data), palette, speech, 480),
    rowsOf: (data) => curveRows(named(data)),
    table: { caption: t('curves.title'), source: 'cohorts', query, keyOf: (row) => row.key, columns: curveColumns(speech) },
  });
  return orEmpty(made, t('curves.title'), t('cohorts.nothing'), ({ curves }) => curves.length === 0);
}
