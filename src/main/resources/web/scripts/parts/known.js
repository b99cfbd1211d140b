// What was known at the close of an earlier register month, for those who see what is counted now.

import { h } from '../dom.js';
import { selectField } from '../fields.js';
import { FIRST_YEAR } from '../logic.js';
import { closes } from '../knownmonths.js';

/** A choice of a register month to compare with; `changed()` is called when what was known by then is there. `path` is where the API tells it. `{ element, answer(), unmount }`. */
export function knownChoice(context, path, registerDate, changed) {
  const { t, month } = context.speech;
  const options = monthsOf(registerDate).map((close, place) => [close, t(place === 0 ? 'known.released' : 'known.close', { month: month(close) })]);
  return chooser(context, { label: t('known.label'), options, path, changed });
}

/** The choice between what is known now, `''`, and what was known at an earlier close, as options of a list. */
export function moments({ t, month }, registerDate) {
  return [['', t('known.now')], ...monthsOf(registerDate).map((close) => [close, t('known.close', { month: month(close) })])];
}

/**
 * Figures of one answer of the API, which their reader can also see as it was known at an earlier close. `path` is where the API tells it; `{ element, update(data), unmount }`,
 * where `element` has the choice and `data` is what is known now.
 */
export function asKnown(context, path, registerDate, figures) {
  let now = null;
  const show = () => figures.forEach((made) => {
    made.ask(which.asked());
    made.update(which.answer() ?? now);
  });
  const which = chooser(context, { label: context.speech.t('known.as'), options: moments(context.speech, registerDate), path, changed: () => now && show() });
  return {
    element: which.element,
    update: (data) => {
      now = data;
      show();
    },
    unmount: () => {
      which.unmount();
      figures.forEach((made) => made.unmount?.());
    },
  };
}

function monthsOf(registerDate) {
  return closes(registerDate, FIRST_YEAR);
}

/** A list of moments, of which the first is asked for at once; nothing is asked of now. */
function chooser({ store }, { label, options, path, changed }) {
  let answer = null;
  let asked = {};
  let stop = () => {};

  function ask(close) {
    stop();
    stop = () => {};
    asked = close === '' ? {} : { 'as-of': close };
    if (close === '') {
      answer = null;
      changed();
    } else {
      stop = store.watch(`${path}?as-of=${close}`, ({ data }) => {
        answer = data ?? null;
        changed();
      });
    }
  }

  const element = selectField(label, options, options[0]?.[0], ask);
  element.classList.add('field', 'known-months');
  if (options.length > 0) {
    ask(options[0][0]);
  }
  return { element, answer: () => answer, asked: () => asked, unmount: () => stop() };
}
