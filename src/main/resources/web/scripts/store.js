// Fetches from the API, keeps answers, and asks again when they are out of date.

import { outdated } from './logic.js';
import { asked } from './requests.js';

/** The least time between two requests for the same path; longer for what is dear to add up and slow to change. */
const PAUSE_MS = 1_500;
const LONG_PAUSE_MS = 10_000;

export function createStore() {
  const entries = new Map();

  function entry(path) {
    if (!entries.has(path)) {
      entries.set(path, { state: { status: 'loading' }, watchers: new Set(), askedAt: -Infinity, timer: null });
    }
    return entries.get(path);
  }

  /** Whoever stops watching twice mustn't take away what others have begun to watch since. */
  function forget(path, known) {
    if (entries.get(path) === known) {
      entries.delete(path);
    }
  }

  async function ask(path, known) {
    known.timer = null;
    known.askedAt = performance.now();
    known.asking = true;
    try {
      tell(known, { status: 'ready', data: await asked(path) });
    } catch (error) {
      tell(known, { status: 'failed', error, data: known.state.data });
    } finally {
      known.asking = false;
    }
    if (known.again) {
      known.again = false;
      refresh(path);
    }
  }

  function tell(known, state) {
    known.state = state;
    known.watchers.forEach((watcher) => watcher(state));
  }

  function refresh(path) {
    const known = entry(path);
    if (known.watchers.size === 0) {
      forget(path, known);
    } else if (known.asking) {
      known.again = true;
    } else if (known.timer === null) {
      const wait = Math.max(0, known.askedAt + pauseOf(path) - performance.now());
      known.timer = setTimeout(ask, wait, path, known);
    }
  }

  /** Tells of a path's state (`loading`, `ready`, `failed`) now and at each change; returns how to stop. */
  function watch(path, watcher) {
    const known = entry(path);
    known.watchers.add(watcher);
    if (known.state.status !== 'ready') {
      refresh(path);
    }
    watcher(known.state);
    return () => {
      known.watchers.delete(watcher);
      if (known.watchers.size === 0) {
        clearTimeout(known.timer);
        forget(path, known);
      }
    };
  }

  return {
    watch,
    retry: refresh,
    heard: (event, data) => outdated(event, data, [...entries.keys()]).forEach(refresh),
  };
}

function pauseOf(path) {
  return /\/(cohorts|flows|report|months)/.test(path) ? LONG_PAUSE_MS : PAUSE_MS;
}
