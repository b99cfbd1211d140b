// Builds elements; data only ever becomes text, never markup.

import { outside } from './place.js';

/** An element with properties (`on…` listeners, `class`, `dataset`, attributes) and children (nodes or text). */
export function h(tag, props = {}, ...children) {
  return made(document.createElement(tag), props, children);
}

/** The same in a drawing. */
export function svg(tag, props = {}, ...children) {
  return made(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);
}

function made(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    set(element, name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'class') {
    element.setAttribute('class', value);
  } else if (name === 'dataset') {
    Object.assign(element.dataset, value);
  } else if (name === 'value') {
    element.value = value;
  } else if (name === 'href') {
    element.setAttribute(name, outside(value));
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/** Replaces an element's children. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Changes an element's text only when it differs, so that nothing flickers or is announced twice. */
export function text(element, value) {
  if (element.textContent !== value) {
    element.textContent = value;
  }
  return element;
}

/** Text that only screen readers meet. */
export function hidden(value) {
  return h('span', { class: 'visually-hidden' }, value);
}
