// Where a municipality stands by the report's measures, and in which years it settled people.

import { h, fill } from '../dom.js';
import { figure } from '../figure.js';
import { tiles } from '../tiles.js';
import { yearsOption } from '../charts/years.js';
import { orEmpty, section } from './section.js';

const PAUSE_YEARS = 3;

/** `source` is where the years can be downloaded. */
export function measuresPart(speech, source) {
  const { t, number, percent } = speech;
  const standing = ({ value, quartile }, shown) => [shown(value), quartile ? t(`quartile.${quartile}`) : ''];
  const row = tiles(t, {
    outMigration: ({ outMigration }) => standing(outMigration, (value) => percent(value)),
    inMigration: ({ inMigration }) => standing(inMigration, (value) => number(value, 1)),
    intensity: ({ intensity }) => standing(intensity, (value) => number(value, 1)),
    continuity: (data) => [t(`continuity.${data.continuous ?? 'none'}`), pauseSentence(data, speech)],
  });
  const about = h('p', { class: 'note' });
  const years = section(settledYears(speech, source));
  return {
    element: h('div', {}, h('h2', {}, t('measures.here')), row.element, about, years.element),
    update: (data) => {
      row.update(data);
      fill(about, t('measures.here.note', { from: data.from, to: data.to }), ' ', h('a', { href: `/measures?table=out_migration&from=${data.from}&to=${data.to}` }, t('measures.all')));
      years.update(data);
    },
    unmount: years.unmount,
  };
}

/** That this is the third year without, or whom it met after a pause. */
function pauseSentence({ yearsWithout, years }, { t, number }) {
  if (yearsWithout > 0) {
    return t('continuity.without', { n: yearsWithout, years: number(yearsWithout), last: years[years.length - 1].year });
  }
  const after = years.filter(({ afterPause }) => afterPause);
  return after.length === 0 ? '' : t('continuity.afterPause', {
    count: number(after.reduce((sum, { settled }) => sum + settled, 0)), pause: number(PAUSE_YEARS), years: after.map(({ year }) => year).join(', '),
  });
}

function settledYears(speech, source) {
  const { t, number } = speech;
  const rowsOf = ({ years }) => years.map(({ year, settled, afterPause }) => ({ year, count: settled, marked: afterPause }));
  return orEmpty(figure(speech, {
    title: t('settledYears.title'),
    label: t('settledYears.label'),
    note: t('settledYears.note'),
    option: (data, palette) => yearsOption(rowsOf(data), palette, ({ year, count }) => t('settledYears.tooltip', { year, count: number(count) })),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: {
      caption: t('settledYears.title'), source, keyOf: (row) => row.year,
      columns: [
        { key: 'year', label: t('column.settlementYear'), value: (row) => row.year, header: true },
        { key: 'settled', label: t('column.settled'), numeric: true, value: (row) => row.count, show: (row) => number(row.count) },
        { key: 'after', label: t('column.afterPause'), value: (row) => t(row.marked ? 'yes' : 'no') },
      ],
    },
  }), t('settledYears.title'), t('settledYears.none'), ({ years }) => years.length === 0);
}
