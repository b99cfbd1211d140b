// Who publishes the numbers, and whether they are of a real register: the page is served with it.

import { h } from './dom.js';

export const imprint = JSON.parse(document.querySelector('meta[name="bofast-imprint"]').content);

/** That the register is made up, for the top of every view; nothing of a real one. */
export function practiceNote({ t }) {
  return imprint.simulated && h('div', { class: 'simulated', role: 'note' }, h('p', {}, h('strong', {}, t('simulated.mark')), ` ${t('simulated.text')}`));
}

/** What is said of the publisher, and how to cite what is shown as of a register date. */
export function imprintLines({ t, date }, registerDate) {
  const said = ['publisher', 'contact', 'source', 'licence'].filter((key) => imprint[key] !== '').map((key) => t(`imprint.${key}`, { text: imprint[key] }));
  const cite = imprint.publisher !== '' && registerDate
    ? [t('imprint.cite', { publisher: imprint.publisher, mark: imprint.simulated ? `${t('simulated.mark')} ` : '', date: date(registerDate), address: location.origin + location.pathname })] : [];
  return [...said, ...cite].map((line) => h('li', {}, line));
}
