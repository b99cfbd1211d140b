// One alert, told in sentences.

import { h } from './dom.js';
import { imprint } from './imprint.js';

/**
 * A card that says what happened, how it is, and whether it is over.
 *
 * `of` says which page it stands on: on that of its municipality it is headed by its rule, elsewhere by its municipality;
 * with `life`, it tells each step of its life, and with `brief` only its headline.
 */
export function alertCard(speech, alert, { heading = 'h3', of = 'nation', life = false, brief = false } = {}) {
  const { t } = speech;
  return h('article', { class: 'alert', dataset: { severity: alert.severity, state: alert.state, id: alert.id } },
    badges(speech, alert, of === 'municipality' ? '' : t(`rule.${alert.rule}`)),
    h(heading, {}, of === 'municipality' ? t(`rule.${alert.rule}`) : h('a', { href: `/municipality/${alert.municipality}` }, alert.name ?? t('nowhere'))),
    brief ? h('p', {}, alert.telling[speech.language].headline) : answers(speech, alert, ON_CARDS),
    life && steps(speech, alert),
    h('p', { class: 'when' },
      !life && `${t('alert.since', { date: speech.date(alert.since) })} · `,
      h('a', { href: `/alerts/${alert.id}` }, t('alert.more'), h('span', { class: 'visually-hidden' }, ` ${alert.name ?? ''}, ${t(`rule.${alert.rule}`)}`))));
}

/** Severity, rule and state, in words. */
export function badges({ t }, alert, rule) {
  return h('p', { class: 'badges' },
    h('span', { class: 'badge' }, t(`severity.${alert.severity}`)),
    imprint.simulated && h('span', { class: 'rule' }, t('simulated.mark')),
    rule && h('span', { class: 'rule' }, rule),
    alert.state === 'resolved' && h('span', { class: 'rule' }, t('alert.resolved')));
}

/** The months of a window as they were on a date, on which the last of them may not have been over, in words. */
export function period({ t, month }, { from, through }, on) {
  const open = through >= on.slice(0, 7) ? '.open' : '';
  return from === through ? t(`period.month${open}`, { month: month(from) }) : t(`period.months${open}`, { from: month(from), through: month(through) });
}

/** The questions that a card answers; the alert's own page answers all. */
const ON_CARDS = ['CHANGE', 'RAISED', 'PEAK', 'NOW', 'OVER'];

/** What the alert says, question by question, in the words that mails and feeds have. */
export function answers(speech, alert, questions) {
  const lines = alert.telling[speech.language].lines.filter(({ question }) => !questions || questions.includes(question));
  return h('dl', { class: 'answers' },
    lines.flatMap(({ label, text }) => [h('dt', {}, label), h('dd', {}, text)]),
    questions ? [] : advice(alert.telling[speech.language].advice));
}

/** The pages that the operator points to. */
function advice({ label, links }) {
  return links.length === 0 ? [] : [h('dt', {}, label), ...links.map(({ title, url }) => h('dd', {}, h('a', { href: url, rel: 'noopener' }, title)))];
}

function steps({ t, date }, alert) {
  return h('ol', { class: 'life' }, alert.steps.map((step) => h('li', {},
    h('time', { datetime: step.on }, date(step.on)), ' ', t(`kind.${step.kind}`), ': ', t(`severity.${step.severity}`))));
}
