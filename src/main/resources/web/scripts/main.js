// Starts the page: language, live stream, the frame around the views, and the view of the address.

import { h, fill } from './dom.js';
import { route } from './logic.js';
import { speaker, preferredLanguage, rememberLanguage } from './language.js';
import { createStore } from './store.js';
import { listen } from './live.js';
import { mountFrame } from './frame.js';
import { redrawCharts } from './chart.js';
import { onPaper, onSystemChange } from './theme.js';
import * as views from './views/index.js';

const store = createStore();
const page = document.getElementById('page');
let frame = null;
let shownPath = null;
let leave = () => {};
let connection = { connected: false, lastHeard: Date.now() };

function draw() {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  leave();
  frame?.unmount();
  frame = mountFrame(page, { store, speech: speaker(language), chooseLanguage, redraw });
  frame.connection(connection);
  show({ focus: false });
}

function show({ focus }) {
  leave();
  shownPath = location.pathname;
  const { view, ...place } = route(location.pathname);
  const speech = speaker(document.documentElement.lang);
  const holder = h('div', { class: 'view' });
  fill(frame.main, holder);
  frame.current(view === 'alert' ? 'alerts' : view);
  leave = views[view](holder, { store, speech, place, go, title: setTitle }) ?? (() => {});
  if (focus) {
    scrollTo(0, 0);
    frame.main.focus({ preventScroll: true });
  }
}

function setTitle(text) {
  document.title = `${text} – Bofast`;
}

function chooseLanguage(language) {
  rememberLanguage(language);
  draw();
  frame.focusLanguage();
}

function redraw() {
  show({ focus: false });
}

function go(path) {
  history.pushState(null, '', path);
  show({ focus: true });
}

function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain && !link.hasAttribute('download') && route(link.pathname).view !== 'missing') {
    event.preventDefault();
    go(link.getAttribute('href'));
  }
}

document.addEventListener('click', follow);
addEventListener('popstate', () => location.pathname !== shownPath && show({ focus: true }));
onSystemChange(redraw);
onPaper(redrawCharts);
draw();
listen({
  heard: (event, data) => {
    store.heard(event, data);
    if (event === 'clock' || event === 'reset') {
      frame.asOf(data);
    }
  },
  connection: (state) => {
    connection = state;
    frame.connection(state);
  },
});
