// What a reader must know of the numbers of a view: how exact they are, and the sign for those not shown.

import { h } from './dom.js';
import { exactness } from './logic.js';

/** How exact the numbers are, in a sentence; `code` is the municipality that they are of, if of one. */
export function exactnessSentence({ t }, caller, code) {
  return t(`counts.${exactness(caller, code)}`, { names: caller.municipalities.map(({ name }) => name).join(', ') });
}

/** How many live somewhere: of a release, at the end of the last year that it tells all of. */
export function residentsNote({ t, number }, text, count, { release }) {
  return release ? t(`${text}.released`, { count: number(count), year: String(release.coveredYear) }) : t(text, { count: number(count) });
}

export function protectionNote({ speech, caller }, code) {
  return h('p', { class: 'note' }, `${speech.t('withheld')} ${exactnessSentence(speech, caller, code)}`);
}
