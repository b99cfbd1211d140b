// The months of an alert's municipality, those that the alert rests on marked.

import { h } from '../dom.js';
import { figure } from '../figure.js';
import { toldIn } from '../logic.js';
import { part } from '../states.js';
import { arrivalsOption, inWindow, monthsOption, monthRows, recentMonths } from '../charts/months.js';
import { orEmpty } from './section.js';

/** Of departures with what was expected, or of arrivals, which the public isn't told by month; a share since the settlement (`isLevel`) rests on none of them alone. */
export function windowMonths(context, code, { isOfArrivals, isLevel }) {
  const { speech } = context;
  const element = h('section', { class: 'full' });
  let alert = null;
  let redraw = () => {};
  const unmount = part(element, context, toldIn(speech.language, `/api/v1/municipalities/${code}`), () => {
    const source = `municipalities/${code}/months`;
    const made = isOfArrivals ? arrivals(speech, source, () => alert) : departures(speech, source, isLevel ? null : () => alert);
    let last = null;
    redraw = () => last && made.update(last);
    return {
      ...made,
      update: (data) => {
        last = data;
        made.update(data);
      },
    };
  });
  return {
    element,
    update: (told) => {
      alert = told;
      redraw();
    },
    unmount,
  };
}

function departures(speech, source, alertOf) {
  const { t, number } = speech;
  return monthsFigure(speech, source, t(alertOf ? 'window.departures' : 'months.title'), alertOf, {
    option: (rows, palette) => monthsOption(rows, palette, speech, alertOf && windowOf(alertOf())),
    columns: [
      { key: 'departures', label: t('column.departures'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
      { key: 'expected', label: t('column.expected'), numeric: true, value: (row) => row.expected, show: (row) => number(row.expected, 1) },
    ],
  });
}

function arrivals(speech, source, alertOf) {
  const { t, number } = speech;
  const title = t('window.arrivals');
  const made = monthsFigure(speech, source, title, alertOf, {
    option: (rows, palette) => arrivalsOption(rows, palette, speech, windowOf(alertOf())),
    columns: [
      { key: 'first_arrivals', label: t('column.arrivals'), numeric: true, value: (row) => row.arrivals, show: (row) => number(row.arrivals) },
    ],
  });
  return orEmpty(made, title, t('window.none'), ({ counts }) => counts !== 'exact');
}

function monthsFigure(speech, source, title, alertOf, { option, columns }) {
  const { t, month } = speech;
  const rowsOf = ({ months, municipality, counts }) => recentMonths(monthRows(months, municipality.twelveMonths.through, counts));
  return figure(speech, {
    title,
    label: t(alertOf ? 'window.label' : 'months.label'),
    option: (data, palette) => option(rowsOf(data), palette),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: {
      caption: title,
      source,
      keyOf: (row) => row.month,
      columns: [
        { key: 'month', label: t('column.month'), value: (row) => row.month, show: (row) => month(row.month), header: true },
        ...columns,
        alertOf && { key: 'in_window', label: t('column.inWindow'), value: (row) => t(inWindow(row, windowOf(alertOf())) ? 'window.in' : 'window.out') },
      ].filter(Boolean),
    },
  });
}

/** The months that it rested on at its peak; of an alert that an earlier release wrote, those of its last change. */
function windowOf(alert) {
  return alert?.course?.peak ?? alert?.steps[alert.steps.length - 1].grounds ?? null;
}
