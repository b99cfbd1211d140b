// “Notify me”: a form that subscribes the reader to the alerts of one municipality.

import { h, fill } from '../dom.js';
import { subscriptionRequest } from '../logic.js';
import { selectField } from '../fields.js';
import { asked, sent } from '../requests.js';
import { reason } from '../states.js';

const CHANNELS = ['email', 'feed'];
/** Whom one can ask to be told of by themselves. */
const GROUPS = ['INFLUX_SCHOOL', 'INFLUX_PAST_GRANT'];

/** The form; what channels are open here is asked for when it is made. Who sees exact counts may set a budget, or ask for a group of those who come. */
export function subscribeForm(speech, { code, name }, isExact) {
  const { t } = speech;
  const chosen = { code, channel: 'email', severity: 'WATCH', digest: 'none', language: speech.language };
  const address = h('input', { type: 'email', id: 'subscribe-address', name: 'email', autocomplete: 'email', required: true, 'aria-describedby': 'subscribe-privacy' });
  const addressField = h('p', {}, h('label', { for: 'subscribe-address' }, t('subscribe.address')), address);
  const about = selectField(t('subscribe.about'), [['', t('subscribe.all')], ...GROUPS.map((rule) => [rule, t(`subscribe.${rule}`)])], '', (rule) => {
    chosen.about = rule;
    budgetField.hidden = rule !== '';
    plan.hidden = rule !== '';
  });
  about.hidden = !isExact;
  const budget = h('input', { type: 'text', id: 'subscribe-budget', name: 'budget', placeholder: '2025-01', pattern: '\\d{4}-(0[1-9]|1[0-2])', 'aria-describedby': 'subscribe-plan' });
  const budgetField = h('p', { hidden: !isExact }, h('label', { for: 'subscribe-budget' }, t('subscribe.budget')), budget);
  const plan = h('p', { class: 'note', id: 'subscribe-plan', hidden: !isExact }, t('subscribe.plan'));
  const privacy = h('p', { class: 'note', id: 'subscribe-privacy' }, t('subscribe.privacy'));
  const radios = Object.fromEntries(CHANNELS.map((channel) => [channel, radio(channel)]));
  const reasons = h('div');
  const button = h('button', { type: 'submit', class: 'primary' }, t('subscribe.send'));
  const answer = h('div', { class: 'answer', role: 'status' });
  const form = h('form', { class: 'subscribe', onsubmit: submit },
    h('fieldset', {},
      h('legend', {}, t('subscribe.channel')),
      CHANNELS.map((channel) => h('label', { class: 'radio' }, radios[channel], t(`subscribe.${channel}`)))),
    reasons,
    h('div', { class: 'fields' },
      addressField,
      selectField(t('subscribe.severity'), ['WATCH', 'WARNING', 'CRITICAL'].map((severity) => [severity, t(`severity.${severity}`)]), 'WATCH', (value) => {
        chosen.severity = value;
      }),
      selectField(t('subscribe.digest'), ['none', 'daily', 'weekly'].map((digest) => [digest, t(`digest.${digest}`)]), 'none', (value) => {
        chosen.digest = value;
      }),
      about,
      budgetField),
    plan,
    privacy,
    button,
    answer);

  function radio(channel) {
    return h('input', { type: 'radio', name: 'channel', value: channel, checked: channel === 'email', onchange: () => choose(channel) });
  }

  function choose(channel) {
    chosen.channel = channel;
    addressField.hidden = channel !== 'email';
    privacy.hidden = channel !== 'email';
    address.disabled = channel !== 'email';
  }

  /** Closes the channels that aren't open here, and says why. */
  function offer({ channels }) {
    const closed = channels.filter(({ type, open }) => CHANNELS.includes(type) && !open);
    closed.forEach(({ type }) => {
      radios[type].disabled = true;
    });
    fill(reasons, closed.map(({ type }) => h('p', { class: 'note' }, t('subscribe.closed', { channel: t(`subscribe.${type}`) }))));
    const open = CHANNELS.filter((type) => !radios[type].disabled);
    button.disabled = open.length === 0;
    if (radios[chosen.channel].disabled && open.length > 0) {
      radios[open[0]].checked = true;
      choose(open[0]);
    }
  }

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    fill(answer, h('p', {}, t('subscribe.sending')));
    try {
      const made = await sent('/api/v1/subscriptions', subscriptionRequest({ ...chosen, address: address.value, budget: budget.value }));
      fill(answer, outcome(made));
      address.value = '';
    } catch (error) {
      fill(answer, h('p', { class: 'failed', role: 'alert' }, t('subscribe.failed'), ' ', error.status === 400 ? t('subscribe.wrong') : reason(speech, error)));
    }
    button.disabled = false;
  }

  function outcome({ status, feedUrl }) {
    if (feedUrl) {
      return h('p', { class: 'done' }, t('subscribe.feedMade'), ' ', h('a', { href: feedUrl }, feedUrl));
    }
    return h('p', { class: 'done' }, t(status === 'pending' ? 'subscribe.confirm' : 'subscribe.active'));
  }

  asked('/api/v1/subscriptions/channels').then(offer).catch(() => fill(reasons, h('p', { class: 'note' }, t('subscribe.unknown'))));
  return {
    element: h('section', { class: 'full', id: 'subscribe', tabindex: '-1' }, h('h2', {}, t('subscribe.title', { name })), h('p', {}, t('subscribe.lead')), form),
    update: () => {},
  };
}
