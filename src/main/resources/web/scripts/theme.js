// Light or dark, as the reader chose or the system prefers.

import { recall, remember } from './memory.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

export function isDark() {
  const chosen = recall('theme');
  return chosen ? chosen === 'dark' : dark.matches;
}

export function choose(theme) {
  remember('theme', theme);
  document.documentElement.dataset.theme = theme;
}

/** Calls back when the system's preference changes. */
export function onSystemChange(callback) {
  dark.addEventListener('change', callback);
}
