// The country and classes of municipalities day by day, for those who see releases: when these and all others come, and a table that opens.

import { h, text } from '../dom.js';
import { dataTable } from '../table.js';

/** `data` is an answer of `/api/v1/nation`; without `today` there is nothing to show. */
export function todayNumbers(speech) {
  const { t, number, date, month, category } = speech;
  const sentence = h('p', {});
  const others = h('p', {});
  const counted = (key) => ({ key, label: t(`today.${key}`), numeric: true, value: (row) => row.counts[key], show: (row) => number(row.counts[key]) });
  const table = dataTable(speech, {
    caption: t('today.caption'),
    columns: [
      { key: 'name', label: t('today.class'), value: (row) => `${t(`dimension.${row.by}`)}: ${category(row.by, row.category)}`, header: true },
      ...['settled', 'departed', 'lost'].map(counted),
    ],
    keyOf: (row) => `${row.by} ${row.category}`,
    source: 'nation/today',
  });
  const element = h('div', { class: 'today' }, sentence, others, h('details', {}, h('summary', {}, t('today.more')), table.element));
  return {
    element,
    update: ({ today, asOf: { release } }) => {
      element.hidden = !today;
      if (today) {
        text(sentence, t('today.sentence', {
          date: date(today.date),
          next: date(today.nextOn),
          settled: number(today.country.settled),
          departed: number(today.country.departed),
          lost: number(today.country.lost),
        }));
        text(others, release ? t('today.others', { month: month(release.covered), made: date(release.madeOn), next: date(release.nextOn) }) : '');
        table.update(today.classes);
      }
    },
  };
}
