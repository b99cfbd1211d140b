// The figure of who leaves: the share departed of each group, by any trait.

import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { barsOption } from '../charts/bars.js';

const TRAITS = ['household', 'age_band', 'country', 'ground', 'sex'];

export function groupsFigure(speech, source) {
  const { t, percent } = speech;
  let dimension = TRAITS[0];
  let made = null;
  const rowsOf = ({ groups }) => groups.filter((group) => group.dimension === dimension);
  const bars = (data) => rowsOf(data).filter((group) => group.share !== null)
    .map((group) => ({ name: speech.category(group.dimension, group.category), value: group.share }));
  const which = choice(t('groups.by'), TRAITS.map((name) => [name, t(`dimension.${name}`)]), (chosen) => {
    dimension = chosen;
    made?.redraw();
  });
  which.press(dimension);
  made = figure(speech, {
    title: t('groups.title'),
    label: t('groups.label'),
    note: t('groups.note'),
    before: which.element,
    linesOf: (data) => Math.max(1, bars(data).length),
    option: (data, palette) => barsOption(bars(data), palette, (value) => percent(value)),
    rowsOf,
    table: { caption: t('groups.title'), source, keyOf: (row) => `${row.dimension}/${row.category}`, columns: columns(speech) },
  });
  return made;
}

function columns(speech) {
  const { t, number, percent } = speech;
  const counted = (key, label) => ({ key, label: t(label), numeric: true, value: (row) => row[key], show: (row) => number(row[key]) });
  return [
    { key: 'category', label: t('column.group'), value: (row) => speech.category(row.dimension, row.category), header: true },
    counted('settled', 'column.settled'),
    counted('departed', 'column.departed'),
    counted('departures', 'column.lately'),
    counted('atRisk', 'column.atRisk'),
    { key: 'share', label: t('column.share'), numeric: true, value: (row) => row.share, show: (row) => percent(row.share) },
  ];
}
