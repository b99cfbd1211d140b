// A screen on a wall: walks through the views that the address names, down each a screenful at a time, until somebody stops it.

import { h, fill, text } from '../dom.js';
import { walk } from '../logic.js';
import { empty } from '../states.js';

/** Of a long view no more screenfuls than these are shown: its tables are for those who look for something. */
const MOST_SCREENFULS = 5;
/** What was last on the screen is still there at the top of the next screenful. */
const KEPT_SHARE = 0.1;

export function kiosk(holder, context) {
  const { speech, views, asked, go, title } = context;
  const { t } = speech;
  const { stops, seconds } = walk(Object.fromEntries(asked));
  title(t('kiosk.title'));
  if (stops.length === 0) {
    fill(holder, h('h1', {}, t('kiosk.title')), empty(t('kiosk.none')));
    return () => {};
  }
  const stage = h('div');
  const at = h('span', { 'aria-live': 'off' });
  const pauseButton = h('button', { type: 'button', onclick: pause });
  const bar = h('div', { class: 'kiosk-bar', role: 'group', 'aria-label': t('kiosk.label') }, at, pauseButton,
    h('button', { type: 'button', onclick: next }, t('kiosk.next')),
    h('button', { type: 'button', onclick: () => go('/') }, t('kiosk.leave')));
  let place = -1;
  let screenfuls = 0;
  let leave = () => {};
  let timer = null;

  function next() {
    leave();
    place = (place + 1) % stops.length;
    screenfuls = 1;
    const { view, place: of, asked: search } = stops[place];
    const shown = h('div', { class: 'view' });
    fill(stage, shown);
    leave = views[view](shown, { ...context, place: of, asked: new URLSearchParams(search), keep: () => {}, moved: () => {} }) ?? (() => {});
    text(at, t('kiosk.at', { at: place + 1, of: stops.length }));
    scrollTo(0, 0);
  }

  function step() {
    const before = scrollY;
    if (screenfuls < MOST_SCREENFULS) {
      scrollBy(0, (1 - KEPT_SHARE) * innerHeight);
    }
    screenfuls += 1;
    if (scrollY === before) {
      next();
    }
  }

  function pause() {
    if (timer === null) {
      timer = setInterval(step, 1_000 * seconds);
    } else {
      clearInterval(timer);
      timer = null;
    }
    text(pauseButton, t(timer === null ? 'kiosk.go' : 'kiosk.pause'));
  }

  fill(holder, stage, bar);
  document.documentElement.dataset.kiosk = '';
  const awake = stayAwake();
  next();
  pause();
  return () => {
    delete document.documentElement.dataset.kiosk;
    clearInterval(timer);
    awake.then((lock) => lock?.release());
    leave();
  };
}

/** A screen that nobody touches goes dark otherwise; browsers may refuse. */
function stayAwake() {
  return navigator.wakeLock?.request('screen').catch(() => null) ?? Promise.resolve(null);
}
