// A figure in a section of a view.

import { h } from '../dom.js';

/** The figure with a place in the grid of a view; `full` lets it take the whole width. */
export function section(made, width = '') {
  return { element: h('section', { class: width }, made.element), update: made.update, unmount: made.unmount };
}
