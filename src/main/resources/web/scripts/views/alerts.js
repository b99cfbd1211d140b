// All alerts: which stand, which stood, filtered by state.

import { h, fill } from '../dom.js';
import { matching } from '../logic.js';
import { part, empty } from '../states.js';
import { choice } from '../choice.js';
import { alertCard } from '../alertcard.js';

const STATES = ['open', 'resolved'];

export function alerts(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('alerts.title'));
  const list = h('div');
  let stop = () => {};
  const which = choice(t('alerts.which'), STATES.map((state) => [state, t(`alerts.${state}`)]), (state) => {
    stop();
    stop = part(list, context, `/api/v1/alerts?state=${state}`, () => cards(speech));
  });

  fill(
    holder,
    h('h1', {}, t('alerts.title')),
    h('p', { class: 'lead' }, t('alerts.lead')),
    which.element,
    list,
  );
  which.press('open');
  return () => stop();
}

/** The cards, with a field that filters them. */
function cards(speech) {
  const { t } = speech;
  const search = h('input', { type: 'search', id: 'alert-search', autocomplete: 'off', oninput: () => show() });
  const list = h('div', { class: 'alerts' });
  const count = h('p', { class: 'note', role: 'status' });
  let found = { alerts: [], total: 0 };

  function show() {
    const shown = matching(found.alerts, search.value, (alert) => `${alert.name} ${t(`rule.${alert.rule}`)} ${t(`severity.${alert.severity}`)}`);
    fill(count, t('alerts.count', { n: shown.length, shown: speech.number(shown.length), total: speech.number(found.total) }));
    fill(list, shown.length === 0 ? empty(t('alerts.none')) : shown.map((alert) => alertCard(speech, alert, { heading: 'h2', life: true })));
  }

  return {
    element: h('div', {}, h('p', { class: 'search' }, h('label', { for: 'alert-search' }, t('alerts.search')), search), count, list),
    update: (next) => {
      found = next;
      show();
    },
  };
}
