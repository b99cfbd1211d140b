// A view that explores: fields that say what to show, and the figure of it.

import { h, fill } from '../dom.js';
import { once, part } from '../states.js';
import { selectField, yearFields } from '../fields.js';

/**
 * Fills a holder with such a view; returns how to leave it.
 *
 * `name` is the view's in texts and in the API, `parameter` what its first field sets there, `options` the values of it and
 * `chosen` the first one; `draw(speech, query, data)` makes the part that shows an answer, `after` follows it. `label(option)` names an option
 * and `address(query)` says where the answer is, where that isn't as everywhere. `more(nation)` are options that only some registers have,
 * and `fields(ask, wanted, nation)` further fields: elements with what they ask for at first.
 * The years at first are those that can tell of so many years since settlement (`toldYears`).
 */
export function explorer(holder, context, { name, parameter, options, chosen, draw, after = [], label, address, toldYears = 0, more = () => [], fields = () => ({ elements: [], asked: {} }) }) {
  const { speech, title, asked: wanted, keep } = context;
  const { t } = speech;
  const nameOf = label ?? ((option) => t(`dimension.${option}`));
  const addressOf = address ?? ((of) => `/api/v1/${name}?${new URLSearchParams(of)}`);
  title(t(`${name}.title`));
  const shown = h('div');
  const first = options.includes(wanted.get(parameter)) ? wanted.get(parameter) : chosen;
  const query = { [parameter]: first };
  let stop = () => {};
  let stopFields = () => {};

  function ask(change) {
    Object.assign(query, change);
    Object.keys(query).filter((key) => query[key] === undefined).forEach((key) => delete query[key]);
    keep(new URLSearchParams(query));
    stop();
    stop = part(shown, context, addressOf(query), (data) => draw(speech, { ...query }, data));
  }

  function addOptions(others) {
    const select = by.querySelector('select');
    select.append(...others.map((option) => h('option', { value: option }, nameOf(option))));
    if (others.includes(wanted.get(parameter))) {
      query[parameter] = wanted.get(parameter);
      select.value = query[parameter];
    }
  }

  const by = selectField(t(`${name}.by`), options.map((option) => [option, nameOf(option)]), first, (value) => ask({ [parameter]: value }));
  const form = h('form', { class: 'fields', onsubmit: (event) => event.preventDefault() }, by);
  fill(holder, h('h1', {}, t(`${name}.title`)), h('p', { class: 'lead' }, t(`${name}.lead`)), form, shown, after);
  const stopYears = once(context, shown, (nation) => {
    const { lastCompleteYear } = nation;
    addOptions(more(nation));
    const years = yearFields(speech, lastCompleteYear, toldYears, Object.fromEntries(wanted), ask);
    const others = fields(ask, wanted, nation);
    stopFields = others.stop ?? stopFields;
    form.append(...years.elements, ...others.elements);
    ask({ ...years.range, ...others.asked });
  });
  return () => {
    stopYears();
    stopFields();
    stop();
  };
}
