// What became of the forecast that somebody planned by: a month to choose, and what mails would say.

import { h, fill } from '../dom.js';
import { selectField } from '../fields.js';
import { toldIn } from '../logic.js';
import { asked } from '../requests.js';
import { reason } from '../states.js';
import { answers } from '../alertcard.js';

/** A choice of the months that a kept forecast of the municipality `code` begins with; nothing for who sees no exact counts. */
export function budgetCheck(speech, code) {
  const { t, month } = speech;
  const field = h('div', { class: 'fields' });
  const said = h('div', { role: 'status' });
  const element = h('div', { class: 'budget', hidden: true }, h('h3', {}, t('budget.title')), h('p', { class: 'note' }, t('budget.lead')), field, said);
  let offered = '';
  let chosen = '';
  const show = ({ plan }) => fill(said, plan ? planSays(plan, speech) : []);
  const ask = () => asked(toldIn(speech.language, `/api/v1/municipalities/${code}/forecast?budget=${chosen}`))
    .then(show)
    .catch((error) => fill(said, h('p', { class: 'failed' }, reason(speech, error))));
  const choose = (budget) => {
    chosen = budget;
    fill(said, []);
    if (budget !== '') {
      ask();
    }
  };
  const update = ({ budgets }) => {
    element.hidden = budgets.length === 0;
    if (budgets.join() !== offered) {
      offered = budgets.join();
      fill(field, selectField(t('budget.month'), [['', t('budget.none')], ...budgets.map((one) => [one, month(one)])], chosen, choose));
      choose(budgets.includes(chosen) ? chosen : '');
    }
  };
  return { element, update };
}

/** What is said of a plan: that it holds, or how it fits no more. */
export function planSays(plan, speech) {
  const { t, month } = speech;
  return plan.state === 'left'
    ? [h('p', {}, h('strong', {}, plan.telling[speech.language].headline)), answers(speech, plan)]
    : [h('p', {}, t(`budget.${plan.state}`, { month: month(plan.budget) }))];
}
