// Figures in their places.

import { h } from '../dom.js';
import { empty } from '../states.js';

/** The figure in a section with a place in the grid of a view; `full` lets it take the whole width. */
export function section(made, width = '') {
  return { ...made, element: h('section', { class: width }, made.element) };
}

/** The figure, or its title and a sentence in its place while there is nothing to draw. */
export function orEmpty(made, title, message, isEmpty) {
  const none = h('div', {}, h('h2', {}, title), empty(message));
  return {
    ...made,
    element: h('div', {}, none, made.element),
    update: (data) => {
      none.hidden = !isEmpty(data);
      made.element.hidden = isEmpty(data);
      made.update(data);
    },
  };
}
