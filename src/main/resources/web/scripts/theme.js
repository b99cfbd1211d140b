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

/** Puts the light theme in force while the page is printed; `redraw` is called for what can't read style sheets. */
export function onPaper(redraw) {
  addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light';
    redraw();
  });
  addEventListener('afterprint', () => {
    const chosen = recall('theme');
    if (chosen) {
      document.documentElement.dataset.theme = chosen;
    } else {
      delete document.documentElement.dataset.theme;
    }
    redraw();
  });
}

/** Calls back when the system's preference changes. */
export function onSystemChange(callback) {
  dark.addEventListener('change', callback);
}
