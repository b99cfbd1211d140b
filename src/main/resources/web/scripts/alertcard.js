// One alert, told in sentences.

import { h } from './dom.js';

/**
 * A card that says what happened, how sure it is, who and where to.
 *
 * `of` says which page it stands on: on that of its municipality it is headed by its rule, elsewhere by its municipality;
 * with `life`, it tells each step of its life, and with `brief` only the first sentence.
 */
export function alertCard(speech, alert, { heading = 'h3', of = 'nation', life = false, brief = false } = {}) {
  const { t } = speech;
  const { grounds } = alert.steps[alert.steps.length - 1];
  return h('article', { class: 'alert', dataset: { severity: alert.severity, state: alert.state, id: alert.id } },
    badges(speech, alert, of === 'municipality' ? '' : t(`rule.${alert.rule}`)),
    h(heading, {}, of === 'municipality' ? t(`rule.${alert.rule}`) : h('a', { href: `/municipality/${alert.municipality}` }, alert.name ?? t('nowhere'))),
    h('p', {}, observedSentence(speech, alert.rule, grounds)),
    !brief && explanation(speech, grounds),
    life && steps(speech, alert),
    h('p', { class: 'when' },
      !life && `${t('alert.since', { date: speech.date(alert.since) })} · `,
      h('a', { href: `/alerts/${alert.id}` }, t('alert.more'), h('span', { class: 'visually-hidden' }, ` ${alert.name ?? ''}, ${t(`rule.${alert.rule}`)}`))));
}

/** Severity, rule and state, in words. */
export function badges({ t }, alert, rule) {
  return h('p', { class: 'badges' },
    h('span', { class: 'badge' }, t(`severity.${alert.severity}`)),
    rule && h('span', { class: 'rule' }, rule),
    alert.state === 'resolved' && h('span', { class: 'rule' }, t('alert.resolved')));
}

/** What was counted against what was expected. */
export function observedSentence(speech, rule, grounds) {
  const { t, number } = speech;
  return t(`alert.observed.${rule}`, {
    n: grounds.observed,
    observed: number(grounds.observed),
    period: period(speech, grounds),
    expected: number(grounds.expected, 1),
    ratio: number(grounds.ratio, 1),
    lower: number(grounds.lower, 1),
    upper: number(grounds.upper, 1),
  });
}

/** The months of a window, in words. */
export function period({ t, month }, { from, through }) {
  return from === through ? t('period.month', { month: month(from) }) : t('period.months', { from: month(from), through: month(through) });
}

/** Who, where to, with which rights, and whether others are up, too. */
export function explanation(speech, grounds) {
  return [
    drivers(speech, grounds),
    destinations(speech, grounds),
    rights(speech, grounds),
    ...grounds.wider.map((wider) => h('p', {}, speech.t(`wider.${wider}`))),
  ];
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
