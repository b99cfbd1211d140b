// A data table: sorted by any column, kept in place while its numbers change, downloadable.

import { h, text } from './dom.js';
import { csv, jsonStat, sorted } from './logic.js';

/**
 * Makes a table.
 *
 * Columns: `{ key, label, value(row), show?(row) text, link?(row) path, numeric?, header? }`; the column with `header`
 * names the row. `keyOf(row)` tells rows apart over updates.
 */
export function dataTable(speech, { caption, columns, keyOf, sort, first, file }) {
  const { t } = speech;
  let order = sort ?? null;
  let rows = [];
  let limit = first ?? Infinity;
  const lines = new Map();
  const body = h('tbody');
  const heads = columns.map(head);
  const more = h('button', { type: 'button', onclick: () => showAll() });
  const downloads = file && [
    h('button', { type: 'button', class: 'quiet', onclick: () => save('csv', 'text/csv', asCsv) }, t('table.csv')),
    h('button', { type: 'button', class: 'quiet', onclick: () => save('json', 'application/json', asJsonStat) }, t('table.jsonstat')),
  ];
  const table = h('table', {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, heads.map(({ cell }) => cell))),
    body);
  const scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': caption }, table);
  const element = h('div', { class: 'table' }, scroller, h('div', { class: 'table-foot' }, more, downloads ?? []));

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
    columns.forEach((column, i) => text(line.cells[i].firstElementChild ?? line.cells[i], show(column, row)));
    if (body.rows[place] !== line) {
      body.insertBefore(line, body.rows[place] ?? null);
    }
  }

  function cellOf(column, row) {
    const content = column.link?.(row) ? h('a', { href: column.link(row) }) : '';
    return column.header
      ? h('th', { scope: 'row' }, content)
      : h('td', { class: column.numeric ? 'numeric' : '' }, content);
  }

  function markOrder(column, cell) {
    if (order?.key === column.key) {
      cell.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
    } else {
      cell.removeAttribute('aria-sort');
    }
  }

  function save(kind, type, contentOf) {
    const url = URL.createObjectURL(new Blob([contentOf()], { type }));
    h('a', { href: url, download: `${file}.${kind}` }).click();
    URL.revokeObjectURL(url);
  }

  function asCsv() {
    return csv(columns.map(({ key }) => key), ordered().map((row) => columns.map(({ value }) => value(row))));
  }

  function asJsonStat() {
    const named = columns.filter((column) => !column.numeric);
    const counted = columns.filter((column) => column.numeric);
    const names = ordered().map((row) => named.map(({ value }) => value(row)).join(' / '));
    return JSON.stringify(jsonStat(caption, names, counted.map(({ key }) => key), ordered().map((row) => counted.map(({ value }) => value(row)))));
  }

  return {
    element,
    update: (next) => {
      rows = next;
      draw();
    },
  };
}

function show(column, row) {
  return column.show ? column.show(row) : String(column.value(row) ?? '');
}
