// What the map's colours mean, in words.

import { h } from './dom.js';
import { QUARTILES, RATIO_LIMITS } from './logic.js';
import { SHADES } from './charts/map.js';

export function legend({ t, number }, by) {
  const limits = RATIO_LIMITS.map((limit) => number(limit, 2));
  const names = by === 'ratio' ? SHADES[by].map((shade, place) => (shade === 'ratio-2' ? t('legend.chance') : range(limits, place, t))) : QUARTILES.map((quartile) => t(`quartile.${quartile}`));
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
