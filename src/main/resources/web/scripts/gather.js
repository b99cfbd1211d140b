// Several answers of the API shown as one.

import { failed, loading } from './states.js';

/** As `part`, of several paths: `draw(all)` makes the content once all are there, in the order of the paths. */
export function gathered(holder, { store, speech }, paths, draw) {
  const states = new Map();
  let drawn = null;
  const stops = paths.map((path) => store.watch(path, (state) => {
    states.set(path, state);
    show();
  }));

  function show() {
    const all = paths.map((path) => states.get(path)?.data);
    const broken = paths.find((path) => states.get(path)?.status === 'failed' && !states.get(path).data);
    if (all.every(Boolean)) {
      if (!drawn) {
        drawn = draw(all);
        holder.replaceChildren(drawn.element);
      }
      drawn.update(all);
    } else {
      holder.replaceChildren(broken ? failed(speech, states.get(broken).error, () => store.retry(broken)) : loading(speech));
    }
    holder.setAttribute('aria-busy', String(!drawn && !broken));
  }

  return () => {
    stops.forEach((stop) => stop());
    drawn?.unmount?.();
  };
}
