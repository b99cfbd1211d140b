// What leaving and coming mean to a municipality in integration grant, and which moves were agreed on: where anything is told of it.

import { h, fill } from '../dom.js';
import { part } from '../states.js';
import { figure } from '../figure.js';
import { dataTable } from '../table.js';
import { pairsOption } from '../charts/pairs.js';
import { section } from './section.js';

const YEAR_DIGITS = 4;
const SIDES = ['from', 'to'];
const REQUESTS = ['requested', 'granted', 'refused', 'refusedWithJob'];
const MOVES = ['movedAgreed', 'movedRefused', 'movedUndecided', 'movedUnasked', 'cameBack'];

/** A place of the view that is hidden while there is nothing to tell; `{ element, unmount }`. */
export function money(context, code, of) {
  const { speech } = context;
  const element = h('section', { hidden: true });
  const unmount = part(element, context, `/api/v1/municipalities/${code}/grant`, (first) => {
    element.hidden = isEmpty(first);
    const parts = [
      ...(first.periods.length > 0 ? [grant(speech, of('grant'))] : []),
      ...(first.agreements.length > 0 ? [agreements(speech, of('agreements'))] : []),
    ];
    return {
      element: h('div', { class: 'sections' }, parts.map((made) => made.element)),
      update: (data) => parts.forEach((made) => made.update(data)),
      unmount: () => parts.forEach((made) => made.unmount?.()),
    };
  });
  return { element, unmount };
}

function isEmpty({ periods, agreements: years }) {
  return periods.length === 0 && years.length === 0;
}

/** A year in a sentence with its rule, and quarter by quarter behind it. */
function grant(speech, source) {
  const sentence = h('p', { class: 'lead' });
  const rule = h('p', { class: 'note' });
  const made = section(grantFigure(speech, source), 'full');
  return {
    element: h('div', { class: 'full' }, h('h2', {}, speech.t('money.title')), sentence, rule, made.element),
    update: (data) => {
      fill(sentence, yearInWords(speech, data));
      fill(rule, data.rule[speech.language]);
      made.update(data);
    },
    unmount: made.unmount,
  };
}

/** The last whole year; while there is none, the last quarter. */
function yearInWords({ t, number }, { periods }) {
  const last = periods.filter(isYear).pop() ?? periods[periods.length - 1];
  const kroner = (amount) => t('money.kroner', { amount: number(Math.abs(amount)) });
  const net = t(last.kronerDifference < 0 ? 'money.less' : 'money.more', { amount: kroner(last.kronerDifference) });
  return last.kronerOut === undefined ? t('money.net', { period: last.period, net }) : t('money.sentence', {
    period: last.period, out: kroner(last.kronerOut), came: kroner(last.kronerIn), ended: kroner(last.kronerEnded), net,
  });
}

function isYear({ period }) {
  return period.length === YEAR_DIGITS;
}

function grantFigure(speech, source) {
  const { t, number } = speech;
  const years = ({ periods }) => periods.filter((row) => isYear(row) && row.kronerOut !== undefined)
    .map((row) => ({ name: row.period, is: row.kronerOut, against: row.kronerIn }));
  const column = (key, label) => ({ key, label: t(`money.${label}`), numeric: true, value: (row) => row[label] ?? null, show: (row) => number(row[label]) });
  return figure(speech, {
    title: t('money.figure'),
    label: t('money.label'),
    note: t('money.note'),
    linesOf: (data) => 1.5 * Math.max(1, years(data).length) + 1,
    option: (data, palette) => pairsOption(years(data), [t('money.kronerOut'), t('money.kronerIn')], palette,
      (row) => t('money.tooltip', { period: row.name, out: number(row.is), came: number(row.against) }), number),
    rowsOf: ({ periods }) => [...periods].reverse(),
    table: {
      caption: t('money.figure'), source, keyOf: (row) => row.period,
      columns: [
        { key: 'period', label: t('money.period'), value: (row) => row.period, header: true },
        column('moved_out', 'movedOut'), column('moved_in', 'movedIn'), column('ended', 'ended'),
        column('nok_out', 'kronerOut'), column('nok_in', 'kronerIn'), column('nok_ended', 'kronerEnded'), column('nok_difference', 'kronerDifference'),
      ],
    },
  });
}

function agreements(speech, source) {
  const { t, number } = speech;
  const sides = SIDES.map((side) => ({ side, table: dataTable(speech, {
    caption: t(`agreements.${side}`), source, keyOf: (row) => row.year,
    columns: [
      { key: 'year', label: t('money.year'), value: (row) => row.year, header: true },
      ...[...REQUESTS, ...MOVES].map((key) => ({
        key, label: t(`agreements.${key}`), numeric: true, value: (row) => row[key], show: (row) => number(row[key]),
      })),
    ],
  }) }));
  return {
    element: h('div', { class: 'full' }, h('h2', {}, t('agreements.title')), h('p', { class: 'note' }, t('agreements.note')),
      sides.map(({ table }) => table.element)),
    update: ({ agreements: years }) => sides.forEach(({ side, table }) => table.update(years.filter((year) => year.side === side).reverse())),
  };
}
