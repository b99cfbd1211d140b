// A figure: a chart that says in words what it shows, with its table behind it.

import { h, hidden } from './dom.js';
import { mountChart } from './chart.js';
import { framed } from './charts/framed.js';
import { savePicture } from './picture.js';
import { dataTable } from './table.js';

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
    h('p', { class: 'figure-foot' },
      h('a', { href: `#${id}` }, speech.t('figure.link'), hidden(`: ${title}`)),
      pictures(speech, { title, name, drawing: chart.drawing })));
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

  return { element, update, redraw: () => shown && update(shown), unmount: chart.unmount };
}

/** Buttons that save what `drawing()` makes (`{ svg, width, height, palette }`) as a picture that says what it shows and rests on. */
export function pictures(speech, { title, name, drawing }) {
  async function save(type) {
    const { svg, ...look } = await drawing();
    const of = document.title.replace(/ – Bofast$/, '');
    const foot = `${document.querySelector('.asof p').textContent} · ${location.origin + location.pathname}`;
    await savePicture(framed(svg, { ...look, title: `${of}: ${title}`, foot }), `bofast-${name}`, type);
  }

  return ['png', 'svg'].map((type) => h('button', { type: 'button', class: 'quiet', onclick: () => save(type) }, speech.t(`figure.${type}`), hidden(`: ${title}`)));
}
