// One choice among a few, as a row of buttons of which one is pressed.

import { h } from './dom.js';

/** Makes the buttons; `choose(value)` is called for the first value now, and at each press. */
export function choice(label, options, choose) {
  const buttons = options.map(([value, name]) => h('button', { type: 'button', onclick: () => press(value) }, name));

  function press(value) {
    buttons.forEach((button, place) => button.setAttribute('aria-pressed', String(options[place][0] === value)));
    choose(value);
  }

  return { element: h('div', { class: 'choice', role: 'group', 'aria-label': label }, buttons), press };
}
