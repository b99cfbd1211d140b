// What the country, and its classes of municipalities, may expect in the next one and two years.

import { h, fill } from '../dom.js';
import { choice } from '../choice.js';
import { dataTable } from '../table.js';
import { empty } from '../states.js';

const YEARS = [12, 24];

/** The section of the overview; `data` is an answer of `/api/v1/forecast`, exact or made of releases. */
export function nationPlan(speech, isExact) {
  const { t } = speech;
  const none = h('div');
  const note = h('p', { class: 'note' });
  const which = h('div');
  const table = dataTable(speech, {
    caption: t('nationplan.caption'),
    columns: columns(speech),
    keyOf: (row) => row.key,
    source: 'nation/forecast',
  });
  const shown = h('div', {}, note, !isExact && h('p', { class: 'note' }, t('forecast.coarse')), which, table.element);
  let measure = null;
  let rows = [];
  const draw = () => table.update(planRows(rows, measure, speech));
  const update = (data) => {
    const isThere = data.measures.length > 0;
    fill(none, isThere ? [] : [empty(t('forecast.none'))]);
    shown.hidden = !isThere;
    if (isThere) {
      rows = data;
      note.textContent = t('nationplan.note', { month: speech.month(data.month) });
      measure = measure ?? data.measures[0].measure;
      if (which.childElementCount === 0) {
        const made = choice(t('forecast.which'), data.measures.map((one) => [one.measure, t(`nationplan.measure.${one.measure}`)]), (chosen) => {
          measure = chosen;
          draw();
        });
        made.press(measure);
        which.append(made.element);
      }
      draw();
    }
  };
  return { element: h('div', {}, none, shown), update };
}

/** A row for the country and one for each class: of whom, and what 8 of 10 times come true in one and two years. */
export function planRows({ measures, classes }, measure, { t, category }) {
  const points = (of) => of.find((one) => one.measure === measure)?.points ?? [];
  const row = (key, name, of) => ({ key, name, points: YEARS.map((months) => points(of).find((point) => point.months === months)) });
  return [
    row('all', t('nationplan.country'), measures),
    ...classes.map((one) => row(`${one.dimension}/${one.category}`,
      t(`nationplan.of.${one.dimension}`, { category: category(one.dimension, one.category) }), one.measures)),
  ];
}

function columns(speech) {
  const { t, number, range } = speech;
  return [
    { key: 'name', label: t('nationplan.class'), header: true, value: ({ name }) => name },
    ...YEARS.map((months, i) => ({
      key: `months-${months}`,
      label: t('forecast.months', { months: number(months) }),
      value: ({ points }) => points[i]?.median ?? null,
      show: ({ points }) => (points[i] ? range(points[i].lower80, points[i].upper80) : ''),
    })),
  ];
}
