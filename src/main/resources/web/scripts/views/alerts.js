// All alerts: which stand, which stood, filtered by state.

import { h, fill } from '../dom.js';
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

function cards(speech) {
  const element = h('div', { class: 'alerts' });
  return {
    element,
    update: ({ alerts: found }) => fill(
      element,
      found.length === 0 ? empty(speech.t('alerts.none')) : found.map((alert) => alertCard(speech, alert, { heading: 'h2', life: true })),
    ),
  };
}
