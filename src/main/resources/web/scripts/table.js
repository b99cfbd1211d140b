// A data table: sorted by any column, kept in place while its numbers change, downloadable.

import { h, hidden, text } from './dom.js';
import { sorted, tableAddress } from './logic.js';
import { WITHHELD } from './format.js';

/** So much of the next column is seen that there is more. */
const HINT_PX = 24;

/** As what a table can be saved: the name of it, its format, and what else is asked for. */
const FILES = [['table.csv', 'csv', {}], ['table.excel', 'csv', { dialect: 'excel' }], ['table.jsonstat', 'json', {}]];

/**
 * Makes a table.
 *
 * Columns: `{ key, label, value(row), show?(row) text, link?(row) path, mark?(row) text, numeric?, header? }`; the column with `header`
 * names the row. `keyOf(row)` tells rows apart over updates. `source` is the table's name in the API, and `query` what is asked
 * of it, where it can be downloaded.
 */
export function dataTable(speech, { caption, columns, keyOf, sort, first, source, query }) {
  const { t } = speech;
  let order = sort ?? null;
  let rows = [];
  let limit = first ?? Infinity;
  const lines = new Map();
  const body = h('tbody');
  const heads = columns.map(head);
  const more = h('button', { type: 'button', onclick: () => showAll() });
  const downloads = source ? FILES.map(([name]) => h('a', { class: 'download', download: true }, t(name), hidden(`: ${caption}`))) : [];
  const table = h('table', {},
    h('caption', {}, h('span', {}, caption)),
    h('thead', {}, h('tr', {}, heads.map(({ cell }) => cell))),
    body);
  const scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': caption }, table);
  const foot = (source || first) && h('div', { class: 'table-foot' }, more, downloads);
  const element = h('div', { class: 'table' }, h('p', { class: 'more-hint' }, t('table.sideways')), scroller, foot);
  let revealedAt = 0;
  new ResizeObserver(() => scroller.clientWidth !== revealedAt && reveal()).observe(scroller);

  /** On a narrow screen the column by which rows are sorted is what they are looked at for. */
  function reveal() {
    const sortedBy = heads.find(({ column }) => column.key === order?.key);
    if (sortedBy && scroller.scrollWidth > scroller.clientWidth) {
      const { cell } = sortedBy;
      scroller.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - scroller.clientWidth + HINT_PX);
    }
    revealedAt = rows.length > 0 ? scroller.clientWidth : 0;
    scroller.dataset.more = String(scroller.scrollWidth > scroller.clientWidth);
  }

  /** Files are of what is asked from now on. */
  function ask(other) {
    downloads.forEach((link, place) => {
      const [, format, how] = FILES[place];
      link.setAttribute('href', tableAddress(source, format, speech.language, { ...other, ...how }));
    });
  }

  function head(column) {
    const label = sort && column.label
      ? h('button', { type: 'button', class: 'sort', onclick: () => orderBy(column) }, column.label)
      : column.label;
    return { column, cell: h('th', { scope: 'col', class: column.numeric ? 'numeric' : '' }, label) };
  }

  function orderBy(column) {
    const again = order.key === column.key;
    order = { key: column.key, descending: again ? !order.descending : Boolean(column.numeric) };
    draw();
    reveal();
  }

  function showAll() {
    limit = Infinity;
    draw();
    scroller.focus();
  }

  function ordered() {
    if (!order) {
      return rows;
    }
    const column = columns.find(({ key }) => key === order.key);
    return sorted(rows, column.value, order.descending, speech.compareText);
  }

  function draw() {
    heads.forEach(({ column, cell }) => markOrder(column, cell));
    const shown = ordered().slice(0, limit);
    const keys = new Set(shown.map(keyOf));
    [...lines.keys()].filter((key) => !keys.has(key)).forEach((key) => {
      lines.get(key).remove();
      lines.delete(key);
    });
    shown.forEach((row, place) => put(row, place));
    more.hidden = rows.length <= limit;
    text(more, t('table.all', { n: rows.length, count: speech.number(rows.length) }));
  }

  function put(row, place) {
    const key = keyOf(row);
    if (!lines.has(key)) {
      lines.set(key, h('tr', {}, columns.map((column) => cellOf(column, row))));
    }
    const line = lines.get(key);
    columns.forEach((column, i) => write(line.cells[i], show(column, row)));
    if (body.rows[place] !== line) {
      body.insertBefore(line, body.rows[place] ?? null);
    }
  }

  /** What isn't shown is said in words to those who hear the table. */
  function write(cell, value) {
    const place = cell.querySelector('a') ?? cell;
    if (value === WITHHELD) {
      if (cell.dataset.withheld !== 'true') {
        place.replaceChildren(h('span', { 'aria-hidden': 'true', title: t('withheld.short') }, WITHHELD), hidden(t('withheld.short')));
      }
    } else {
      text(place, value);
    }
    cell.dataset.withheld = String(value === WITHHELD);
  }

  function cellOf(column, row) {
    const content = column.link?.(row) ? h('a', { href: column.link(row) }) : '';
    return column.header
      ? h('th', { scope: 'row' }, content, column.mark?.(row) && h('span', { class: 'mark' }, ` ${column.mark(row)}`))
      : h('td', { class: column.numeric ? 'numeric' : '' }, content);
  }

  function markOrder(column, cell) {
    if (order?.key === column.key) {
      cell.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
    } else {
      cell.removeAttribute('aria-sort');
    }
  }

  ask(query);
  return {
    element,
    ask,
    update: (next) => {
      const isFirst = rows.length === 0;
      rows = next;
      draw();
      if (isFirst) {
        requestAnimationFrame(reveal);
      }
    },
  };
}

function show(column, row) {
  return column.show ? column.show(row) : String(column.value(row) ?? '');
}
