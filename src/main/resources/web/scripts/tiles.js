// Main figures as a list of terms: each a name, a value and a note.

import { h, text } from './dom.js';

/** Makes the list; each of `facts` gives `[value, note]` of the data. */
export function tiles(t, facts) {
  const made = Object.entries(facts).map(([name, of]) => {
    const value = h('dd', { class: 'value', dataset: { tile: name } });
    const note = h('dd', { class: 'note' });
    return { of, value, note, element: h('div', { class: 'tile' }, h('dt', {}, t(`tile.${name}`)), value, note) };
  });
  return {
    element: h('dl', { class: 'tiles' }, made.map(({ element }) => element)),
    update: (data) => made.forEach(({ of, value, note }) => {
      const [shown, about] = of(data);
      text(value, shown);
      text(note, about);
    }),
  };
}
