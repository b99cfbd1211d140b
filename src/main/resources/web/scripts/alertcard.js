// One alert, told in sentences.

import { h } from './dom.js';

/** A card that says what happened, how sure it is, who and where to; with `life`, also each step of its life. */
export function alertCard(speech, alert, { heading = 'h3', life = false } = {}) {
  const { t } = speech;
  const { grounds } = alert.steps[alert.steps.length - 1];
  return h('article', { class: 'alert', dataset: { severity: alert.severity, state: alert.state, id: alert.id } },
    h('p', { class: 'badges' },
      h('span', { class: 'badge' }, t(`severity.${alert.severity}`)),
      h('span', { class: 'rule' }, t(`rule.${alert.rule}`)),
      alert.state === 'resolved' && h('span', { class: 'rule' }, t('alert.resolved'))),
    h(heading, {}, h('a', { href: `/municipality/${alert.municipality}` }, alert.name ?? t('nowhere'))),
    h('p', {}, observed(speech, alert.rule, grounds)),
    drivers(speech, grounds),
    destinations(speech, grounds),
    rights(speech, grounds),
    grounds.wider.map((wider) => h('p', {}, t(`wider.${wider}`))),
    life ? steps(speech, alert) : h('p', { class: 'when' }, t('alert.since', { date: speech.date(alert.since) })));
}

function observed({ t, number, month }, rule, grounds) {
  return t(`alert.observed.${rule}`, {
    n: grounds.observed,
    observed: number(grounds.observed),
    from: month(grounds.from),
    through: month(grounds.through),
    expected: number(grounds.expected, 1),
    ratio: number(grounds.ratio, 1),
    lower: number(grounds.lower, 1),
    upper: number(grounds.upper, 1),
  });
}

function drivers(speech, { drivers: groups }) {
  const names = groups
    .filter((group) => group.observed > group.expected)
    .sort((a, b) => b.observed - b.expected - a.observed + a.expected)
    .slice(0, 3)
    .map((group) => speech.category(group.dimension, group.category));
  return names.length > 0 && h('p', {}, speech.t('alert.drivers', { groups: names.join(', ') }));
}

function destinations({ t, number }, { destinations: found }) {
  const names = found.filter((to) => to.departures > 0).slice(0, 3).map((to) => `${to.name ?? t('nowhere')} (${number(to.departures)})`);
  return names.length > 0 && h('p', {}, t('alert.destinations', { places: names.join(', ') }));
}

function rights({ t, number }, { withinIntroduction, withinGrant }) {
  return withinGrant > 0 && h('p', {}, t('alert.rights', { introduction: number(withinIntroduction), grant: number(withinGrant) }));
}

function steps({ t, date }, alert) {
  return h('ol', { class: 'life' }, alert.steps.map((step) => h('li', {},
    h('time', { datetime: step.on }, date(step.on)), ' ', t(`kind.${step.kind}`), ': ', t(`severity.${step.severity}`))));
}
