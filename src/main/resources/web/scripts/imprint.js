// Who publishes the numbers, and whether they are of a real register: the page is served with it.

import { h } from './dom.js';
import { imprintSays } from './cite.js';

export const imprint = JSON.parse(document.querySelector('meta[name="bofast-imprint"]').content);

/** That the register is made up, for the top of every view; nothing of a real one. */
export function practiceNote({ t }) {
  return imprint.simulated && h('div', { class: 'simulated', role: 'note' }, h('p', {}, h('strong', {}, t('simulated.mark')), ` ${t('simulated.text')}`));
}

/** What is said of the publisher, and how to cite what is shown as of a register date. */
export function imprintLines(speech, registerDate) {
  return imprintSays(imprint, speech, registerDate, location.origin + location.pathname).map((line) => h('li', {}, line));
}
