// Starts the page: language, live stream, the frame around the views, and the view of the address.

import { h, fill } from './dom.js';
import { route } from './logic.js';
import { learnLanguage, speaker, preferredLanguage, rememberLanguage } from './language.js';
import { createStore } from './store.js';
import { embedded, inside, isStill, outside } from './place.js';
import { listenTogether } from './tabs.js';
import { mountFrame } from './frame.js';
import { redrawCharts } from './chart.js';
import { onPaper, onSystemChange } from './theme.js';
import { asked } from './requests.js';
import { download } from './download.js';
import { imprint } from './imprint.js';
import { caller, isSignedIn, learn, onSessionChange } from './session.js';
import * as views from './views/index.js';

const store = createStore();
const page = document.getElementById('page');
let frame = null;
let shownPath = null;
let leave = () => {};
let connection = { connected: false, lastHeard: Date.now() };
let live = null;

function draw() {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  leave();
  frame?.unmount();
  frame = mountFrame(page, { store, speech: speaker(language), caller: caller(), chooseLanguage, redraw });
  frame.connection(connection);
  show({ focus: false });
}

function show({ focus }) {
  leave();
  shownPath = location.pathname;
  const { view, ...place } = route(inside(location.pathname));
  const speech = speaker(document.documentElement.lang);
  const holder = h('div', { class: 'view' });
  fill(frame.main, holder);
  frame.current(view === 'alert' ? 'alerts' : view);
  leave = views[view](holder, {
    store, speech, caller: caller(), place, go, moved, keep, views, asked: new URLSearchParams(location.search), title: setTitle,
  }) ?? (() => {});
  if (focus) {
    scrollTo(0, 0);
    frame.main.focus({ preventScroll: true });
  }
}

function setTitle(text) {
  document.title = imprint.simulated ? `${speaker(document.documentElement.lang).t('simulated.mark')} ${text} – Bofast` : `${text} – Bofast`;
}

async function chooseLanguage(language) {
  await learnLanguage(language);
  rememberLanguage(language);
  draw();
  frame.focusLanguage();
}

function redraw() {
  show({ focus: false });
}

function go(path) {
  history.pushState(null, '', outside(path));
  show({ focus: true });
}

/** What is at this address is at another one by now. */
function moved(path) {
  location.replace(outside(path));
}

/** What is shown is in the address, so that it can be sent on, and stays when the language is changed. */
function keep(query) {
  history.replaceState(null, '', `${location.pathname}?${query}`);
}

/** Says who the reader is; what was fetched for another is forgotten with the views that showed it. */
function changeCaller(why) {
  draw();
  live?.restart();
  frame.signedInOrOut(why);
  if (!isSignedIn()) {
    meet().catch(() => {});
  }
}

/** Asks who the reader is to the API, and draws anew if that changes what may be shown. */
async function meet() {
  const before = caller();
  learn(await asked('/api/v1/caller'));
  if (JSON.stringify(caller()) === JSON.stringify({ ...before, canSignIn: caller().canSignIn })) {
    frame.caller(caller());
  } else {
    draw();
  }
}

function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (link?.hasAttribute('download') && isSignedIn()) {
    event.preventDefault();
    download(speaker(document.documentElement.lang), link);
    return;
  }
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  // Links of drawings don't take their addresses apart.
  const to = link && new URL(link.getAttribute('href'), location.href);
  if (link && plain && !link.hasAttribute('download') && route(inside(to.pathname)).view !== 'missing') {
    event.preventDefault();
    go(inside(to.pathname) + to.search + to.hash);
  }
}

learnLanguage(preferredLanguage()).then(embedded === null ? start : startEmbedded);

function start() {
  draw();
  document.addEventListener('click', follow);
  addEventListener('popstate', () => location.pathname !== shownPath && show({ focus: true }));
  onSystemChange(redraw);
  onPaper(redrawCharts);
  onSessionChange(changeCaller);
  meet().catch(() => {});
  if (!isStill) {
    followRegister();
  }
}

/** Shows what happens as it happens. */
function followRegister() {
  live = listenTogether({
    isAlone: isSignedIn,
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
}

/** One figure within another site's page, for whom everyone is a reader like all others. */
async function startEmbedded() {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  const [{ embed }, who] = await Promise.all([import('./embed.js'), asked('/api/v1/caller').catch(caller)]);
  onSystemChange(redrawCharts);
  embed(page, { views, store, speech: speaker(language), caller: who, title: setTitle });
}
