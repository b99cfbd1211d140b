// All alerts: which stand, which stood, filtered by state, rule, severity and words.

import { h, fill, text } from '../dom.js';
import { byUrgency, chosenAlerts, matching, toldIn } from '../logic.js';
import { part, empty, onlyChanges } from '../states.js';
import { choice } from '../choice.js';
import { selectField } from '../fields.js';
import { protectionNote } from '../protection.js';
import { alertCard } from '../alertcard.js';

const STATES = ['open', 'resolved'];
const RULES = ['SURGE', 'SHIFT', 'LEVEL', 'INFLUX', 'INFLUX_SCHOOL', 'INFLUX_PAST_GRANT'];
const SEVERITIES = ['WATCH', 'WARNING', 'CRITICAL'];

export function alerts(holder, context) {
  const { speech, title } = context;
  const { t } = speech;
  title(t('alerts.title'));
  const list = h('div');
  let stop = () => {};
  const which = choice(t('alerts.which'), STATES.map((state) => [state, t(`alerts.${state}`)]), (state) => {
    stop();
    stop = part(list, context, toldIn(speech.language, `/api/v1/alerts?state=${state}`), () => cards(speech));
  });

  fill(
    holder,
    h('h1', {}, t('alerts.title')),
    h('p', { class: 'lead' }, t('alerts.lead')),
    which.element,
    list,
    protectionNote(context),
  );
  which.press('open');
  return () => stop();
}

/** The cards, with fields that filter them. */
function cards(speech) {
  const { t } = speech;
  const wanted = { rule: '', severity: '' };
  const search = h('input', { type: 'search', id: 'alert-search', autocomplete: 'off', oninput: () => show() });
  const list = h('div', { class: 'alerts' });
  const count = h('p', { class: 'note', role: 'status' });
  let found = { alerts: [], total: 0 };

  function filter(name, values) {
    const options = [['', t(`alerts.any.${name}`)], ...values.map((value) => [value, t(`${name}.${value}`)])];
    return selectField(t(name === 'severity' ? 'subscribe.severity' : 'alerts.rule'), options, '', (value) => {
      wanted[name] = value;
      show();
    });
  }

  function show() {
    const shown = matching(chosenAlerts(byUrgency(found.alerts), wanted), search.value, (alert) => `${alert.name} ${t(`rule.${alert.rule}`)} ${t(`severity.${alert.severity}`)}`);
    text(count, t('alerts.count', { n: shown.length, shown: speech.number(shown.length), total: speech.number(found.total) }));
    fill(list, shown.length === 0 ? empty(t('alerts.none')) : shown.map((alert) => alertCard(speech, alert, { heading: 'h2', life: true })));
  }

  return {
    element: h('div', {},
      h('form', { class: 'fields', onsubmit: (event) => event.preventDefault() },
        h('p', {}, h('label', { for: 'alert-search' }, t('alerts.search')), search),
        filter('rule', RULES),
        filter('severity', SEVERITIES)),
      count, list),
    update: onlyChanges(({ alerts: told, total }) => {
      found = { alerts: told, total };
      show();
    }, ({ alerts: told }) => told),
  };
}
