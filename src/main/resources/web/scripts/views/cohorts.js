// Cohorts: the share moved by years since settlement, for any settlement years, by any characteristic.

import { h } from '../dom.js';
import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { curvesOption } from '../charts/curves.js';
import { curveColumns, curveRows } from '../curverows.js';
import { protectionNote } from '../protection.js';
import { definitions } from '../parts/definitions.js';
import { explorer } from './explorer.js';

const DIMENSIONS = ['all', 'sex', 'age_band', 'household', 'country', 'ground', 'centrality', 'region', 'size_band', 'settlement_year'];

export function cohorts(holder, context) {
  const { t } = context.speech;
  return explorer(holder, context, {
    name: 'cohorts', parameter: 'dimension', options: DIMENSIONS, chosen: 'centrality', draw: cohortFigure,
    after: [
      protectionNote({ ...context, caller: { ...context.caller, municipalities: [] } }),
      h('h2', {}, t('definitions.title')),
      definitions(context.speech, ['share', 'movedShare', 'productLimit', 'incomplete', 'centrality']),
    ],
  });
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
  return made;
}
