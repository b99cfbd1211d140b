// One live stream for all tabs of a browser: the tab whose turn it is reads it and tells the others, so that no number of tabs uses up the connections that a
// browser opens to a host. Whoever is signed in hears what others may not, and reads a stream of their own.

import { listen } from './live.js';
import { installation } from './place.js';

/** The tab that reads says something every ten seconds; one that is silent for longer than this sleeps, and the turn is taken from it. */
const SILENCE_MS = 45_000;

/** Hears the stream for as long as the page is open; `restart` begins anew, for another reader. `isAlone()` says whether this tab must not share. */
export function listenTogether({ heard, connection, isAlone }) {
  const canShare = Boolean(navigator.locks && window.BroadcastChannel);
  let reading = null;
  let turn = null;
  let others = null;
  let release = () => {};
  let silence = null;
  let last = { connected: false, lastHeard: Date.now() };

  function begin() {
    stop();
    if (canShare && !isAlone()) {
      others = new BroadcastChannel(installation);
      others.addEventListener('message', ({ data }) => told(data));
      others.postMessage({ asks: true });
      take({ isStolen: false });
    } else {
      reading = listen({ heard, connection });
    }
  }

  async function take({ isStolen }) {
    const mine = new AbortController();
    turn = mine;
    expect();
    await navigator.locks.request(installation, isStolen ? { steal: true } : { signal: mine.signal }, () => read(mine)).catch(() => {});
    if (turn === mine) {
      reading?.close();
      reading = null;
      take({ isStolen: false });
    }
  }

  /** Until it is stopped, or another tab takes the turn away. */
  function read(mine) {
    return turn === mine && new Promise((done) => {
      release = done;
      clearTimeout(silence);
      reading = listen({
        heard: (name, data) => {
          heard(name, data);
          others?.postMessage({ name, data });
        },
        connection: (state) => {
          know(state);
          others?.postMessage({ state });
        },
        alive: () => others?.postMessage({}),
      });
    });
  }

  function told({ name, data, state, asks }) {
    if (asks) {
      reading && others.postMessage({ state: last });
    } else if (!reading) {
      expect();
      if (name) {
        heard(name, data);
      } else if (state) {
        know(state);
      }
    }
  }

  function know(state) {
    last = state;
    connection(state);
  }

  function expect() {
    clearTimeout(silence);
    silence = setTimeout(() => document.visibilityState === 'visible' ? steal() : expect(), SILENCE_MS);
  }

  function steal() {
    turn?.abort();
    take({ isStolen: true });
  }

  function stop() {
    clearTimeout(silence);
    const waited = turn;
    turn = null;
    waited?.abort();
    release();
    reading?.close();
    reading = null;
    others?.close();
    others = null;
  }

  begin();
  addEventListener('pagehide', stop);
  addEventListener('pageshow', (event) => event.persisted && begin());
  addEventListener('online', () => reading?.open());
  return { restart: begin };
}
