// Terms and what they mean.

import { h } from '../dom.js';

export function definitions({ t }, terms) {
  return h('dl', { class: 'terms' }, terms.map((term) => h('div', { id: `term-${term}` }, h('dt', {}, t(`term.${term}`)), h('dd', {}, t(`term.${term}.text`)))));
}
