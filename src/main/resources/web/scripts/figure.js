// A figure: a chart that says in words what it shows, with its table behind it.

import { h } from './dom.js';
import { mountChart } from './chart.js';
import { dataTable } from './table.js';

/**
 * Makes a figure.
 *
 * `option(data, palette)` makes the chart, `table` is a configuration of `dataTable`, `rowsOf(data)` its rows, `label` says
 * in words what the chart shows, `size` is a class of the chart's shape; with `linesOf(data)` the chart grows with its number of lines.
 */
export function figure(speech, { title, label, note, size = 'wide', option, table, rowsOf, select, before, linesOf }) {
  const canvas = h('div', { class: `chart ${size}`, role: 'img', 'aria-label': label });
  const chart = mountChart(canvas, { select, failure: speech.t('figure.failed'), mark: speech.t('simulated.mark') });
  const rows = dataTable(speech, table);
  const element = h('figure', {},
    h('figcaption', {}, h('h2', {}, title)),
    before,
    canvas,
    note && h('p', { class: 'note' }, note),
    h('details', {}, h('summary', {}, speech.t('figure.table')), rows.element));
  let shown = null;

  function update(data) {
    shown = data;
    if (linesOf) {
      canvas.style.height = `${3 + 2 * linesOf(data)}rem`;
    }
    chart.update((palette) => option(shown, palette));
    rows.update(rowsOf(data));
  }

  return { element, update, redraw: () => shown && update(shown), unmount: chart.unmount };
}
