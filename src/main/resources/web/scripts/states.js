// What a view shows while it has nothing else to show: loading, failed, empty.

import { h } from './dom.js';

export function loading({ t }) {
  return h('p', { class: 'state', role: 'status' }, t('loading'));
}

export function failed({ t }, error, retry) {
  return h('div', { class: 'state failed', role: 'alert' },
    h('p', {}, t('failed')),
    h('p', { class: 'detail' }, reason({ t }, error)),
    canPass(error) && h('button', { type: 'button', onclick: retry }, t('retry')));
}

/** What went wrong, as the page has words for it; the API's own sentence is in English. */
export function reason({ t }, { status, address = '' }) {
  if (status === 404 && address.includes('as-of=')) {
    return t('failed.earlier');
  }
  const known = [400, 401, 403, 404, 429].includes(status) ? status : 500;
  return t(`failed.${status ? known : 'network'}`);
}

/** Whether the same request may succeed later: what isn't there won't come by asking again. */
function canPass({ status }) {
  return ![400, 401, 403, 404].includes(status);
}

export function empty(message) {
  return h('p', { class: 'state' }, message);
}

/** Calls `draw(data)` only when what `shown(data)` picks from it has changed, so that nobody loses their place to a redrawing of the same. */
export function onlyChanges(draw, shown) {
  let last = '';
  return (data) => {
    const now = JSON.stringify(shown(data));
    if (now !== last) {
      last = now;
      draw(data);
    }
  };
}

/**
 * Watches a path for a part of a view: shows loading and failure until there is data, then lets `draw(data)` make the
 * content once and update it after that. `draw` returns `{ element, update(data), unmount?() }`.
 */
export function part(holder, { store, speech }, path, draw) {
  let drawn = null;
  const stop = store.watch(path, ({ status, data, error }) => {
    if (data) {
      if (!drawn) {
        drawn = draw(data);
        holder.replaceChildren(drawn.element);
      }
      drawn.update(data);
    } else {
      holder.replaceChildren(status === 'failed' ? failed(speech, error, () => store.retry(path)) : loading(speech));
    }
    holder.setAttribute('aria-busy', String(status === 'loading'));
  });
  return () => {
    stop();
    drawn?.unmount?.();
  };
}

/** Calls `start(nation)` once, when the register has told of anything; `holder` shows loading and failure until then. */
export function once({ store, speech }, holder, start) {
  let started = false;
  return store.watch('/api/v1/nation', ({ status, data, error }) => {
    if (started) {
      return;
    }
    if (data && data.lastCompleteYear !== null) {
      started = true;
      start(data);
    } else if (data) {
      holder.replaceChildren(empty(speech.t('clock.none')));
    } else {
      holder.replaceChildren(status === 'failed' ? failed(speech, error, () => store.retry('/api/v1/nation')) : loading(speech));
    }
  });
}
