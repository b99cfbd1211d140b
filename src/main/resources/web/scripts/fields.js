// Labelled fields of forms.

import { h } from './dom.js';
import { FIRST_YEAR, period } from './logic.js';

/** How many lists were made: a page may have several with the same label. */
let lists = 0;

/** A list to choose from. */
export function selectField(label, options, chosen, choose) {
  lists += 1;
  const id = `field-${lists}`;
  const select = h('select', { id, onchange: () => choose(select.value) },
    options.map(([value, name]) => h('option', { value, selected: String(value) === String(chosen) }, name)));
  return h('p', {}, h('label', { for: id }, label), select);
}

/**
 * First and last settlement year; the one chosen last moves the other along so that they make a period. At first, the
 * years wanted, or those that can tell of so many years since settlement (`toldYears`) when `lastCompleteYear` is the last that the register has passed.
 */
export function yearFields({ t }, lastCompleteYear, toldYears, wanted, choose) {
  const last = Math.max(FIRST_YEAR, lastCompleteYear + 1);
  const range = period(wanted, FIRST_YEAR, last) ?? { from: FIRST_YEAR, to: Math.max(FIRST_YEAR, lastCompleteYear - toldYears) };
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => [FIRST_YEAR + i, String(FIRST_YEAR + i)]);
  const from = selectField(t('years.from'), years, range.from, (value) => set({ from: Number(value), to: Math.max(range.to, Number(value)) }));
  const to = selectField(t('years.to'), years, range.to, (value) => set({ to: Number(value), from: Math.min(range.from, Number(value)) }));

  function set(next) {
    Object.assign(range, next);
    from.querySelector('select').value = range.from;
    to.querySelector('select').value = range.to;
    choose({ ...range });
  }

  return { elements: [from, to], range: { ...range } };
}
