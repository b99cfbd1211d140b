// What the map's colours mean, in words.

import { h } from './dom.js';
import { RATIO_LIMITS, SHARE_LIMITS } from './logic.js';
import { SHADES } from './charts/map.js';

export function legend({ t, number, percent }, by) {
  const limits = by === 'ratio' ? RATIO_LIMITS.map((limit) => number(limit, 2)) : SHARE_LIMITS.map((limit) => percent(limit));
  const names = SHADES[by].map((_, place) => range(limits, place, t));
  return h('ul', { class: 'legend' },
    SHADES[by].map((shade, place) => entry(shade, names[place])),
    entry('ratio-none', t('legend.none')));
}

function entry(shade, name) {
  return h('li', {}, h('span', { class: `swatch ${shade}`, 'aria-hidden': 'true' }), name);
}

function range(limits, place, t) {
  if (place === 0) {
    return t('legend.under', { limit: limits[0] });
  }
  return place === limits.length ? t('legend.over', { limit: limits[place - 1] }) : `${limits[place - 1]}–${limits[place]}`;
}
