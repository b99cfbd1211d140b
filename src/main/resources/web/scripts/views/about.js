// About the numbers: what they mean, how they are protected, how late they come.

import { h, fill } from '../dom.js';
import { part } from '../states.js';

const TERMS = ['settled', 'departure', 'provisional', 'atRisk', 'expected', 'ratio', 'share', 'registerDate', 'rounding', 'withheld'];

export function about(holder, context) {
  const { speech: { t }, title } = context;
  title(t('about.title'));
  const running = h('div');
  fill(
    holder,
    h('h1', {}, t('about.title')),
    h('p', { class: 'lead' }, t('about.lead')),
    h('dl', { class: 'terms' }, TERMS.map((term) => [h('dt', {}, t(`term.${term}`)), h('dd', {}, t(`term.${term}.text`))]).flat()),
    running,
  );
  return part(running, context, '/api/v1/about', () => {
    const element = h('p', { class: 'note' });
    return { element, update: (data) => fill(element, t(`about.counts.${data.counts}`), ` Bofast ${data.version}.`) };
  });
}
