// How many stays rest on no knowledge, since the code that they were registered under was split: a sentence, when there are any.

import { h, fill } from '../dom.js';

/** @param of `municipality` or `nation` */
export function unresolvedNote({ t, number }, of) {
  const element = h('p', { class: 'note full' });
  return {
    element,
    update: ({ unresolved }) => fill(element, unresolved > 0 ? t(`unresolved.${of}`, { count: number(unresolved) }) : ''),
  };
}
