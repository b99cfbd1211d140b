// One table of the report, with a figure of it where one helps.

import { h } from '../dom.js';
import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { dataTable } from '../table.js';
import { matching } from '../logic.js';
import { statColumns, statRows } from '../statrows.js';
import { barsOption } from '../charts/bars.js';
import { sharesOption } from '../charts/shares.js';

const ROWS_SHOWN = 25;
const SHARES = /share|within_|stayers|^stayed_|years_6|hazard|product_limit|(^|_)(low|high|lower|upper)$|concentration|dissimilarity|^difference$|_error$|^error_/;
/** A table whose measures of these names are numbers of people. */
const COUNTED = 'moved';
const RATIOS = /^per_|kilometres|^within_\d+_km|^design_effect$/;
const BEFORE_AFTER = ['settled', 'lives_there', 'population'];
const RIGHTS = ['moved_within_programme', 'moved_within_grant', 'moved_after'];

/** By table, what is drawn of the rows chosen: `{ by, option }`, where `by` are the columns among whose values the reader chooses. */
const DRAWN = {
  quartiles: { by: ['measure', 'dimension'], option: (rows, columns, palette, speech) => sharesOption(...parts(rows, 'category', 'quartile', ({ values }) => values.municipalities), palette, speech) },
  before_after: { by: ['dimension'], option: beforeAfter },
  moved: { by: ['dimension'], option: (rows, columns, palette, { percent }) => barsOption(rows.filter(({ values }) => values.settled > 0).map(({ names, values }) => ({ name: names.category, value: values.within_5_years / values.settled })), palette, (value) => percent(value)) },
  rights: { by: ['dimension'], option: (rows, { measures }, palette, speech) => sharesOption(rows.map((row) => ({ name: row.names.category, parts: row.values })), named(RIGHTS, measures), palette, speech) },
  direction_shares: { by: ['by'], option: (rows, columns, palette, { percent }) => barsOption(rows.map((row) => ({ name: row.names.direction, value: row.values.share })), palette, (value) => percent(value)) },
};

/** `query` is what was asked of the table of this name. */
export function reportTable(speech, name, query, dataset) {
  const columns = statColumns(dataset);
  const table = {
    caption: dataset.label,
    source: `report/${name}`,
    query,
    keyOf: (row) => row.key,
    columns: tableColumns(name, columns, speech),
    sort: { key: columns.keys[0][0], descending: false },
    first: ROWS_SHOWN,
  };
  const notes = h('ul', { class: 'note plain' }, dataset.note.map((note) => h('li', {}, note)));
  const made = DRAWN[name] ? drawn(speech, DRAWN[name], columns, table) : listed(speech, columns, table);
  return { element: h('div', {}, made.element, notes), update: (data) => made.update(statRows(data)), unmount: made.unmount };
}

function drawn(speech, { by, option }, columns, table) {
  const choices = h('div');
  const chosen = {};
  let rows = [];
  let made = null;
  const those = () => rows.filter((row) => by.every((column) => row.codes[column] === chosen[column]));
  made = figure(speech, {
    title: table.caption,
    label: table.caption,
    before: choices,
    linesOf: () => Math.max(3, new Set(those().map((row) => row.names.category ?? row.key)).size + 1),
    option: (data, palette) => option(those(), columns, palette, speech),
    rowsOf: () => rows,
    table,
  });
  return {
    element: made.element,
    unmount: made.unmount,
    update: (next) => {
      rows = next;
      if (choices.childElementCount === 0 && rows.length > 0) {
        choices.append(...by.map((column) => chooser(column)));
      }
      made.update(rows);
    },
  };

  function chooser(column) {
    const options = [...new Map(rows.map((row) => [row.codes[column], row.names[column]]))];
    const label = columns.keys.find(([key]) => key === column)[1];
    const which = choice(label, options, (value) => {
      chosen[column] = value;
      made.redraw();
    });
    chosen[column] = options[0][0];
    which.press(options[0][0]);
    return which.element;
  }
}

/** A table alone; of municipalities, with a search. */
function listed(speech, columns, table) {
  const made = dataTable(speech, table);
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', oninput: () => show() });
  let rows = [];
  const isOfPlaces = columns.keys[0][0] === 'municipality';
  const show = () => made.update(matching(rows, search.value, (row) => Object.values(row.names).join(' ')));
  return {
    element: h('section', {}, h('h2', {}, table.caption),
      isOfPlaces && h('p', { class: 'search' }, h('label', { for: 'search' }, speech.t('search')), search), made.element),
    update: (next) => {
      rows = next;
      show();
    },
  };
}

function tableColumns(name, { keys, measures }, { number, percent }) {
  const show = (measure) => {
    if (name !== COUNTED && SHARES.test(measure)) {
      return (value) => percent(value, 1);
    }
    return (value) => number(value, RATIOS.test(measure) ? 1 : 0);
  };
  return [
    ...keys.map(([key, label], place) => ({
      key, label, value: (row) => row.names[key], header: place === 0, link: key === 'municipality' ? (row) => `/municipality/${row.codes[key]}` : undefined,
    })),
    ...measures.map(([measure, label]) => ({ key: measure, label, numeric: true, value: (row) => row.values[measure], show: (row) => show(measure)(row.values[measure]) })),
  ];
}

/** Rows and kinds of a chart of shares: a row for each value of one column, its parts by the values of another. */
function parts(rows, rowColumn, partColumn, valueOf) {
  const kinds = [...new Map(rows.map((row) => [row.codes[partColumn], row.names[partColumn]]))];
  const names = [...new Set(rows.map((row) => row.names[rowColumn]))];
  const of = (name) => rows.filter((row) => row.names[rowColumn] === name);
  return [names.map((name) => ({ name, parts: Object.fromEntries(of(name).map((row) => [row.codes[partColumn], valueOf(row)])) })), kinds];
}

function beforeAfter(rows, { measures }, palette, speech) {
  const kinds = rows.map((row) => [row.codes.category, row.names.category]);
  const lines = named(BEFORE_AFTER, measures).map(([measure, name]) => ({ name, parts: Object.fromEntries(rows.map((row) => [row.codes.category, row.values[measure]])) }));
  return sharesOption(lines, kinds, palette, speech);
}

function named(ids, measures) {
  return ids.map((id) => measures.find(([measure]) => measure === id)).filter(Boolean);
}
