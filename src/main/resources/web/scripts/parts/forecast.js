// What a municipality may expect in the next two years: a plan in words, a fan, and how the forecasts of before did.

import { h, fill } from '../dom.js';
import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { empty } from '../states.js';
import { forecastOption } from '../charts/forecast.js';
import { budgetCheck } from './budget.js';

const HORIZONS = [12, 24];

/** The section of a municipality; `data` is an answer of `/api/v1/municipalities/…/forecast`, exact or made of releases. */
export function forecastPart(speech, code, source, isExact) {
  const { t } = speech;
  const budget = budgetCheck(speech, code);
  const none = h('div');
  const plan = h('div', { class: 'plan' });
  const past = h('ul', { class: 'plain' });
  let measure = null;
  let made = null;
  const which = h('div');
  const pointsOf = ({ measures }) => measures.find((one) => one.measure === measure)?.points ?? [];
  made = figure(speech, {
    title: t('forecast.fan'),
    label: t('forecast.label'),
    note: t('forecast.note'),
    before: which,
    option: (data, palette) => forecastOption(pointsOf(data), palette, speech),
    rowsOf: ({ measures }) => measures.flatMap((one) => one.points.map((point) => ({ measure: one.measure, ...point }))),
    table: { caption: t('forecast.fan'), source, keyOf: (row) => `${row.measure}/${row.through}`, columns: columns(speech) },
  });
  const update = (data) => {
    const isThere = data.measures.length > 0;
    fill(none, isThere ? [] : [empty(t(data.withheld ? 'forecast.notReleased' : 'forecast.none'))]);
    [plan, past, made.element].forEach((element) => { element.hidden = !isThere; });
    if (isThere) {
      fill(plan, [...planOf(data, speech), !isExact && h('p', { class: 'note' }, t('forecast.coarse'))]);
      fill(past, pastOf(data, speech));
      budget.update(data);
      measure = measure ?? data.measures[0].measure;
      if (which.childElementCount === 0) {
        fill(which, [choiceOf(data, measure, speech, (chosen) => { measure = chosen; made.redraw(); })]);
      }
      made.update(data);
    }
  };
  return {
    element: h('section', { class: 'full' }, h('h2', {}, t('forecast.title')), none, plan, past, budget.element, made.element),
    update,
    unmount: made.unmount,
  };
}

function choiceOf({ measures }, pressed, { t }, choose) {
  const made = choice(t('forecast.which'), measures.map(({ measure }) => [measure, t(`forecast.measure.${measure}`)]), choose);
  made.press(pressed);
  return made.element;
}

/** A line a measure, with what 8 of 10 times come true in one and two years. */
function planOf(data, speech) {
  const { t, number, month } = speech;
  const assumed = data.measures.some(({ measure }) => measure === 'stock') ? 'forecast.guessed' : 'forecast.assumed';
  const settled = data.settledAYear === null ? [] : [h('p', {}, t(assumed, { settled: number(data.settledAYear) }))];
  return [
    h('p', {}, t('forecast.from', { month: month(data.month) })),
    h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': t('forecast.title') }, h('table', {},
      h('thead', {}, h('tr', {}, h('td'), HORIZONS.map((months) => h('th', { scope: 'col' }, t('forecast.months', { months: number(months) }))))),
      h('tbody', {}, data.measures.map(({ measure, points }) => h('tr', {},
        h('th', { scope: 'row' }, t(`forecast.measure.${measure}`)),
        HORIZONS.map((months) => h('td', {}, boundsSentence(points[months - 1], speech)))))))),
    ...settled,
  ];
}

/** "8 of 10 times between 12 and 25": no promise. */
export function boundsSentence(point, { t, between }) {
  return point ? t('forecast.bounds', { between: between(point.lower80, point.upper80) }) : '';
}

function pastOf({ past }, speech) {
  return past.flatMap(({ month, measures }) => measures
    .filter(({ points }) => points.length > 0)
    .map((course) => h('li', {}, pastSentence(month, course, speech))));
}

/** How a forecast did by now, and whether it fits no more. */
export function pastSentence(first, { measure, drift, points }, { t, between, month }) {
  const last = points[points.length - 1];
  const said = t('forecast.past', {
    month: month(first), through: month(last.through), what: t(`forecast.measure.${measure}`).toLowerCase(),
    between: between(last.lower80, last.upper80), happened: between(last.happened, last.happened),
  });
  return drift ? `${said} ${t(`forecast.drift.${drift}`)}` : said;
}

function columns({ t, number, month }) {
  const count = (key) => ({ key, label: t(`forecast.column.${key}`), numeric: true, value: (row) => row[key], show: (row) => number(row[key]) });
  return [
    { key: 'measure', label: t('forecast.which'), value: (row) => t(`forecast.measure.${row.measure}`), header: true },
    { key: 'through', label: t('forecast.column.through'), value: (row) => row.through, show: (row) => month(row.through) },
    count('median'), count('lower80'), count('upper80'), count('lower95'), count('upper95'),
  ];
}
