// The view of an address that leads nowhere.

import { h, fill } from '../dom.js';

export function missing(holder, { speech: { t }, title }) {
  title(t('missing.title'));
  fill(holder, h('h1', {}, t('missing.title')), h('p', {}, t('missing.text')), h('p', {}, h('a', { href: '/' }, t('missing.home'))));
}
