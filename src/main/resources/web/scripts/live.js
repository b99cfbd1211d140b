// The live stream: what changed on the server, and whether it can be heard. Read by fetch, since an EventSource can't say who asks.

import { eventReader } from './events.js';
import { retryDelay } from './logic.js';
import { stream } from './requests.js';

/** The server says something every ten seconds; a connection silent for longer than this is dead. */
const SILENCE_MS = 30_000;

/**
 * Reads the stream from the beginning until it is closed, and connects again when the connection is lost; `open` does so at once. `heard(name, data)` is
 * called for each event, `connection(state)` when the stream is found or lost, `alive()` whenever anything comes.
 */
export function listen({ heard, connection, alive = () => {} }) {
  const state = { connected: false, lastHeard: Date.now() };
  let lastId = '';
  let failures = 0;
  let attempt = null;
  let timer = null;

  async function open() {
    close();
    const mine = new AbortController();
    attempt = mine;
    try {
      await read(await stream(lastId, mine.signal), mine);
    } catch {
      // Whatever ended it, it is tried again.
    }
    if (attempt === mine) {
      change(false);
      timer = setTimeout(open, retryDelay(failures, Math.random()));
      failures += 1;
    }
  }

  async function read(reader, mine) {
    const take = eventReader(({ name, data, id }) => {
      lastId = id;
      heard(name, JSON.parse(data));
    });
    failures = 0;
    change(true);
    for (let { done, value } = await next(reader, mine); !done; { done, value } = await next(reader, mine)) {
      state.lastHeard = Date.now();
      alive();
      take(value);
    }
  }

  async function next(reader, mine) {
    const silence = setTimeout(() => mine.abort(), SILENCE_MS);
    try {
      return await reader.read();
    } finally {
      clearTimeout(silence);
    }
  }

  function change(connected) {
    if (state.connected) {
      state.lastHeard = Date.now();
    }
    state.connected = connected;
    connection({ ...state });
  }

  function close() {
    clearTimeout(timer);
    const last = attempt;
    attempt = null;
    last?.abort();
  }

  open();
  return { open, close };
}
