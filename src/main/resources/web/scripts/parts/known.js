// What was known of months at the close of an earlier register month, for those who see what is counted now.

import { h } from '../dom.js';
import { closes } from '../knownmonths.js';

const FIRST_YEAR = 2010;

/** A choice of a register month; `changed()` is called when what was known by then is there. `path` is where the API tells it. `{ element, answer(), unmount }`. */
export function knownChoice({ store, speech }, path, registerDate, changed) {
  const { t, month } = speech;
  let answer = null;
  let stop = () => {};
  const id = `known-${path.split('/').slice(-2).join('-')}`;
  const options = closes(registerDate, FIRST_YEAR).map((close, place) => h('option', { value: close }, t(place === 0 ? 'known.released' : 'known.close', { month: month(close) })));
  const select = h('select', { id, onchange: () => ask(select.value) }, options);

  function ask(close) {
    stop();
    stop = store.watch(`${path}?as-of=${close}`, ({ data }) => {
      answer = data ?? null;
      changed();
    });
  }

  if (options.length > 0) {
    ask(select.value);
  }
  return {
    element: h('p', { class: 'field known-months' }, h('label', { for: id }, t('known.label')), select),
    answer: () => answer,
    unmount: () => stop(),
  };
}
