// About the numbers: what they mean, how they are protected, how late they come.

import { h, fill } from '../dom.js';
import { part } from '../states.js';
import { figure } from '../figure.js';
import { delayOption, delayRows } from '../charts/delay.js';
import { exactnessSentence } from '../protection.js';
import { definitions } from '../parts/definitions.js';
import { orEmpty } from '../parts/section.js';

const CHAPTERS = {
  people: ['settled', 'secondaryMove', 'departure', 'provisional', 'destination', 'lost', 'atRisk', 'rights'],
  measures: ['share', 'movedShare', 'productLimit', 'incomplete', 'inMigration', 'quartile', 'intensity', 'continuity', 'expected', 'usual', 'ratio'],
  report: ['reportFirstYear', 'reportYears', 'reportReturns', 'reportLoss', 'reportCurves'],
  places: ['municipality', 'centrality', 'region', 'sizeBand', 'flows'],
  warnings: ['alert', 'surge', 'shift', 'level', 'influx', 'severity', 'alertLife'],
  protection: ['releases', 'threes', 'absent', 'withheld', 'protectedAddress', 'erasure'],
  register: ['registerDate', 'delay', 'corrections'],
};

export function about(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('about.title'));
  const measured = h('section');
  fill(
    holder,
    h('h1', {}, t('about.title')),
    h('p', { class: 'lead' }, t('about.lead')),
    h('nav', { class: 'contents', 'aria-label': t('about.contents') }, h('ul', {}, Object.keys(CHAPTERS).map((chapter) => h('li', {}, h('a', { href: `#${chapter}` }, t(`about.${chapter}`)))))),
    Object.entries(CHAPTERS).map(([chapter, terms]) => h('section', { id: chapter, tabindex: '-1' }, h('h2', {}, t(`about.${chapter}`)), definitions(speech, terms))),
    measured,
  );
  return part(measured, context, '/api/v1/about', () => delayed(context));
}

/** The register's delay as it is measured now, and what runs here. */
function delayed({ speech, caller }) {
  const { t, number, percent } = speech;
  const running = h('p', { class: 'note' });
  const made = orEmpty(figure(speech, {
    title: t('delay.title'),
    label: t('delay.label'),
    note: t('delay.note'),
    option: ({ delay }, palette) => delayOption(delay, palette, speech),
    rowsOf: ({ delay }) => delayRows(delay),
    table: {
      caption: t('delay.title'),
      source: 'delay',
      keyOf: (row) => row.days,
      columns: [
        { key: 'days', label: t('column.days'), numeric: true, value: (row) => row.days, show: (row) => number(row.days), header: true },
        { key: 'share', label: t('column.registered'), numeric: true, value: (row) => row.share, show: (row) => percent(row.share) },
      ],
    },
  }), t('delay.title'), t(caller.counts === 'exact' ? 'clock.none' : 'delay.notPublic'), ({ delay }) => delay.length === 0);
  return {
    element: h('div', {}, made.element, running),
    update: (data) => {
      made.update(data);
      fill(running, `${exactnessSentence(speech, caller)} Bofast ${data.version}.`);
    },
    unmount: made.unmount,
  };
}
