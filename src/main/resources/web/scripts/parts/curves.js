// The figure of a municipality's cohort curve against its peers' and the nation's.

import { h, text } from '../dom.js';
import { figure } from '../figure.js';
import { curvesOption } from '../charts/curves.js';
import { curveColumns, curveRows } from '../curverows.js';

export function municipalityCurves(speech, source) {
  const { t } = speech;
  const named = ({ cohorts: { curves } }) => Object.entries(curves).map(([name, { points }]) => ({ name: t(`curve.${name}`), points }));
  const without = h('p', { class: 'note' });
  const made = figure(speech, {
    before: without,
    title: t('curves.title'),
    label: t('curves.label'),
    note: t('curves.note.municipality'),
    option: (data, palette) => curvesOption(named(data), palette, speech),
    rowsOf: (data) => curveRows(named(data)),
    table: { caption: t('curves.title'), source, keyOf: (row) => row.key, columns: curveColumns(speech) },
  });
  return {
    ...made,
    update: (data) => {
      const isDrawn = data.cohorts.curves.own.points.some(({ share }) => share !== null);
      without.hidden = isDrawn;
      text(without, t('curves.without', { name: data.municipality.name }));
      made.update(data);
    },
  };
}
