// Introduction programmes of those settled in a municipality, and who moved meanwhile: where a register tells of it.

import { h, fill } from '../dom.js';
import { dataTable } from '../table.js';

/** The numbers of a year, by the key of their text. */
const COUNTS = {
  started: (year) => year.started.people, completed: (year) => year.started.completed,
  stopped: (year) => year.started.stopped, ended: (year) => year.started.ended,
  moved: (year) => year.moved.people, movedAndCompleted: (year) => year.moved.completed,
  movedAndStopped: (year) => year.moved.stopped, movedAndEnded: (year) => year.moved.ended,
  over: (year) => year.over, movedAfter: (year) => year.movedAfter,
};

/** A sentence of all years, and the years in a table. */
export function programmes(speech, source) {
  const { t, number } = speech;
  const sentence = h('p', { class: 'lead' });
  const table = dataTable(speech, {
    caption: t('programmes.title'), source, keyOf: (row) => row.year,
    columns: [
      { key: 'year', label: t('programmes.year'), value: (row) => row.year, header: true },
      ...Object.entries(COUNTS).map(([key, value]) => ({ key, label: t(`programmes.${key}`), numeric: true, value, show: (row) => number(value(row)) })),
    ],
  });
  return {
    element: h('div', {}, h('h3', {}, t('programmes.title')), sentence, h('p', { class: 'note' }, t('programmes.note')), table.element),
    update: (data) => {
      fill(sentence, inWords(speech, data.programmes));
      table.update([...data.programmes].reverse());
    },
  };
}

/** Which share was completed, of all and of those who moved meanwhile. */
function inWords({ t, number, percent }, years) {
  const sum = (key) => years.reduce((all, year) => all + COUNTS[key](year), 0);
  const share = (done, not) => (done + not === 0 ? t('told.unknown') : percent(done / (done + not)));
  const over = sum('completed') + sum('stopped');
  return over === 0 ? t('programmes.none') : t('programmes.sentence', {
    over: number(over), share: share(sum('completed'), sum('stopped')), moved: share(sum('movedAndCompleted'), sum('movedAndStopped')),
  });
}
