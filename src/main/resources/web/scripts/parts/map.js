// The map with its legend; the table of municipalities is its equal in text.

import { h, fill } from '../dom.js';
import { mountChart } from '../chart.js';
import { EXTENTS, mapOption } from '../charts/map.js';
import { choice } from '../choice.js';
import { legend } from '../legend.js';

export function nationMap({ speech, go }) {
  const { t } = speech;
  const canvas = h('div', { class: 'chart map', role: 'img', 'aria-label': t('map.label') });
  const chart = mountChart(canvas, { select: ({ row }) => go(`/municipality/${row.code}`), failure: t('figure.failed'), mark: t('simulated.mark') });
  const key = h('div');
  const note = h('p', { class: 'note' });
  let rows = [];
  let by = 'ratio';
  let extent = 'nation';
  const colours = choice(t('map.by'), [['ratio', t('term.ratio')], ['share', t('term.share')]], (chosen) => {
    by = chosen;
    fill(key, legend(speech, by));
    fill(note, by === 'ratio' ? t('map.note') : `${t('map.ages')} ${t('map.note')}`);
    draw();
  });
  const extents = choice(t('map.extent'), Object.keys(EXTENTS).map((name) => [name, t(`extent.${name}`)]), (chosen) => {
    extent = chosen;
    draw();
  });

  function draw() {
    chart.update((palette) => mapOption(rows, by, extent, palette, speech));
  }

  colours.press(by);
  extents.press(extent);
  return {
    element: h('div', {}, h('div', { class: 'choices' }, colours.element, extents.element), canvas, key, note),
    update: ({ municipalities: next }) => {
      rows = next;
      draw();
    },
    unmount: chart.unmount,
  };
}
