// One alert, told in sentences.

import { h } from './dom.js';

/** A card that says what happened, how sure it is, who and where to. */
export function alertCard(speech, alert, { heading = 'h3' } = {}) {
  const { t } = speech;
  const last = alert.steps[alert.steps.length - 1];
  return h('article', { class: 'alert', dataset: { severity: alert.severity, state: alert.state, id: alert.id } },
    h('p', { class: 'badges' },
      h('span', { class: 'badge' }, t(`severity.${alert.severity}`)),
      h('span', { class: 'rule' }, t(`rule.${alert.rule}`)),
      alert.state === 'resolved' && h('span', { class: 'rule' }, t('alert.resolved'))),
    h(heading, {}, h('a', { href: `/municipality/${alert.municipality}` }, alert.name ?? alert.municipality)),
    h('p', {}, observedSentence(speech, last.evidence)),
    drivers(speech, last.evidence),
    h('p', { class: 'when' }, t('alert.since', { date: speech.date(alert.since) })));
}

function observedSentence(speech, evidence) {
  const { t, number } = speech;
  return t('alert.observed', {
    n: evidence.observed,
    observed: number(evidence.observed),
    months: evidence.windowMonths,
    expected: number(evidence.expected, 1),
    ratio: number(evidence.ratio, 1),
    lower: number(evidence.lower, 1),
    upper: number(evidence.upper, 1),
  });
}

function drivers(speech, { drivers: groups }) {
  if (groups.length === 0) {
    return null;
  }
  const names = groups.slice(0, 3).map((group) => speech.category(group.dimension, group.category));
  return h('p', {}, speech.t('alert.drivers', { groups: names.join(', ') }));
}
