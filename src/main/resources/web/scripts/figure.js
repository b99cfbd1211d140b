// A figure: a chart that says in words what it shows, with its table behind it.

import { h, hidden } from './dom.js';
import { embedAddress, frameCode } from './embedcode.js';
import { inside, outside } from './place.js';
import { mountChart } from './chart.js';
import { framed } from './charts/framed.js';
import { savePicture } from './picture.js';
import { dataTable } from './table.js';

/** So much higher than the figure is a frame with it, for what stands above and below it there. */
const FRAME_PX = 260;

/**
 * Makes a figure.
 *
 * `option(data, palette)` makes the chart, `table` is a configuration of `dataTable`, `rowsOf(data)` its rows, `label` says
 * in words what the chart shows, `size` is a class of the chart's shape; with `linesOf(data)` the chart grows with its number of lines,
 * `library` is as in `mountChart`.
 */
export function figure(speech, { title, label, note, size = 'wide', option, table, rowsOf, select, before, linesOf, library }) {
  const canvas = h('div', { class: `chart ${size}`, role: 'img', 'aria-label': label });
  const chart = mountChart(canvas, { select, library, failure: speech.t('figure.failed'), mark: speech.t('simulated.mark') });
  const rows = dataTable(speech, table);
  const name = table.source?.split('/').pop() ?? 'chart';
  const id = `figure-${name}`;
  const element = h('figure', { id },
    h('figcaption', {}, h('h2', {}, title)),
    before,
    canvas,
    note && h('p', { class: 'note' }, note),
    h('details', {}, h('summary', {}, speech.t('figure.table')), rows.element),
    figureFoot(speech, { title, name, drawing: chart.drawing, figure: () => element }));
  let shown = null;
  let isAsked = location.hash === `#${id}`;

  function update(data) {
    shown = data;
    if (linesOf) {
      canvas.style.height = `${3 + 2 * linesOf(data)}rem`;
    }
    chart.update((palette) => option(shown, palette));
    rows.update(rowsOf(data));
    if (isAsked) {
      isAsked = false;
      requestAnimationFrame(() => element.scrollIntoView());
    }
  }

  return { element, update, ask: rows.ask, redraw: () => shown && update(shown), unmount: chart.unmount };
}

/**
 * What can be done with the figure `name`, below it: link to it, save it, show it in another page. `drawing()` makes `{ svg, width, height, palette }`, and
 * `figure()` is the element with the id `figure-name`.
 */
export function figureFoot(speech, { title, name, drawing, figure: shown }) {
  const [button, code] = embedding(speech, { title, name, figure: shown });
  return h('div', {},
    h('p', { class: 'figure-foot' },
      h('a', { href: `#figure-${name}` }, speech.t('figure.link'), hidden(`: ${title}`)),
      pictures(speech, { title, name, drawing }),
      button),
    code);
}

/** A button that shows what to write into another page, and the place where it does. */
function embedding({ t, language }, { title, name, figure: shown }) {
  const code = h('textarea', { class: 'embed-code', rows: '3', readonly: true, 'aria-label': t('embed.code', { title }), onfocus: () => code.select() });
  const place = h('div', { hidden: true }, code, h('p', { class: 'note' }, t('embed.note')));
  const button = h('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', onclick: toggle }, t('embed.open'), hidden(`: ${title}`));

  function toggle() {
    const address = location.origin + outside(embedAddress(inside(location.pathname), Object.fromEntries(new URLSearchParams(location.search)), name, language));
    code.value = frameCode(address, `${pageTitle()}: ${title}`, shown().offsetHeight + FRAME_PX);
    place.hidden = !place.hidden;
    button.setAttribute('aria-expanded', String(!place.hidden));
    if (!place.hidden) {
      code.focus();
    }
  }

  return [button, place];
}

function pageTitle() {
  return document.title.replace(/ – Bofast$/, '');
}

/** Buttons that save what `drawing()` makes as a picture that says what it shows and rests on. */
function pictures(speech, { title, name, drawing }) {
  async function save(type) {
    const { svg, ...look } = await drawing();
    const foot = `${document.querySelector('.asof p').textContent} · ${location.origin + location.pathname}`;
    await savePicture(framed(svg, { ...look, title: `${pageTitle()}: ${title}`, foot }), `bofast-${name}`, type);
  }

  return ['png', 'svg'].map((type) => h('button', { type: 'button', class: 'quiet', onclick: () => save(type) }, speech.t(`figure.${type}`), hidden(`: ${title}`)));
}
