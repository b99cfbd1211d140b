// The live stream: what changed on the server, and whether it can be heard.

const EVENTS = ['reset', 'clock', 'municipalities', 'alerts'];

/** Listens for as long as the page is open; the browser connects again by itself, and this does when it gives up. */
export function listen({ heard, connection }) {
  const state = { connected: false, lastHeard: Date.now() };
  let source = null;

  function open() {
    source = new EventSource('/api/v1/stream');
    source.onopen = () => change(true);
    source.onerror = () => {
      change(false);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, 3_000);
      }
    };
    EVENTS.forEach((name) => source.addEventListener(name, (message) => {
      state.lastHeard = Date.now();
      heard(name, JSON.parse(message.data));
    }));
  }

  function change(connected) {
    if (state.connected) {
      state.lastHeard = Date.now();
    }
    state.connected = connected;
    connection({ ...state });
  }

  open();
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => event.persisted && open());
}
