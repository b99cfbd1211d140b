// The map with its legend; the table of municipalities is its equal in text.

import { h, fill, svg } from '../dom.js';
import { counties } from '../areas.js';
import { EXTENTS, coastPath, extentOf, radius, shade, viewBox } from '../charts/map.js';
import { choice } from '../choice.js';
import { figureFoot } from '../figure.js';
import { imprint } from '../imprint.js';
import { legend } from '../legend.js';
import { palette } from '../palette.js';
import { mapAreas } from './mapareas.js';
import { mapPlaces } from './mapplaces.js';
import { sentence } from './mapwords.js';

export function nationMap({ speech }) {
  const { t } = speech;
  const [others, norway] = [svg('path', { class: 'others' }), svg('path', { class: 'norway' })];
  const tip = h('p', { class: 'map-tip', hidden: true });
  const areas = mapAreas((row, area) => showTip(row, area));
  const places = mapPlaces(speech, (row, point) => showTip(row, point));
  const drawing = svg('svg', { class: 'map', role: 'group', 'aria-label': t('map.label') }, others, norway, areas.element, places.element, imprint.simulated && watermark(t('simulated.mark')));
  const frame = h('div', { class: 'map-frame' }, drawing, tip);
  const county = h('select', { id: 'map-county', onchange: () => extents.press(county.value) });
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
    county.value = chosen in EXTENTS ? '' : chosen;
    draw();
  });

  /** An extent by its name, or that of a county by its code. */
  function seen() {
    const inside = rows.filter(({ code }) => code.startsWith(extent));
    return EXTENTS[extent] ?? (inside.length > 0 ? extentOf(inside) : EXTENTS.nation);
  }

  function draw() {
    drawing.setAttribute('viewBox', viewBox(seen()));
    areas.update(rows, (row) => shade(row, by));
    places.update(rows, (row) => ({ shade: shade(row, by), radius: radius(row, seen()) }));
  }

  function showTip(row, point) {
    tip.hidden = row === null;
    if (row !== null) {
      fill(tip, sentence(row, speech));
      const [around, at] = [frame.getBoundingClientRect(), point.getBoundingClientRect()];
      tip.style.left = `${Math.max(0, Math.min(at.left - around.left, around.width - tip.offsetWidth))}px`;
      tip.style.top = `${at.bottom - around.top + 6}px`;
    }
  }

  async function drawLand() {
    const coast = await fetched('coast');
    others.setAttribute('d', coastPath(coast.others));
    norway.setAttribute('d', coastPath(coast.norway));
    const boundaries = await fetched('boundaries');
    if (boundaries) {
      areas.draw(boundaries, coast);
      draw();
    }
  }

  colours.press(by);
  extents.press(extent);
  drawLand().catch(() => {});
  const element = h('div', { id: 'figure-map' });
  fill(element,
    h('div', { class: 'choices' }, colours.element, extents.element, h('p', { class: 'field' }, h('label', { for: 'map-county' }, t('map.county')), county)),
    frame, key, note,
    figureFoot(speech, { title: t('overview.map'), name: 'map', drawing: () => picture(drawing), figure: () => element }));
  return {
    element,
    update: ({ municipalities: next }) => {
      rows = next;
      if (county.options.length === 0) {
        fill(county, h('option', { value: '' }, '–'), counties(rows, speech.compareText).map(({ code, name }) => h('option', { value: code }, name)));
      }
      draw();
    },
  };
}

/** A file that the page is served with; null where the installation has none. */
async function fetched(name) {
  const address = document.querySelector(`meta[name="bofast-${name}"]`).content;
  return address === '' ? null : (await fetch(address)).json();
}

function watermark(mark) {
  return svg('text', { class: 'watermark', x: 60, y: -40, transform: 'rotate(-15 60 -40)', 'aria-hidden': 'true' }, mark);
}

/** The map as it is seen now, with its colours written into it. */
async function picture(drawing) {
  const copy = drawing.cloneNode(true);
  const [shown, copies] = [drawing, copy].map((one) => one.querySelectorAll('path, circle, text'));
  shown.forEach((element, i) => {
    const { fill: colour, stroke, fillOpacity, fontSize } = getComputedStyle(element);
    Object.entries({ fill: colour, stroke, 'fill-opacity': fillOpacity, 'font-size': fontSize }).forEach(([name, value]) => copies[i].setAttribute(name, value));
  });
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  return { svg: new XMLSerializer().serializeToString(copy), width, height, palette: palette() };
}
