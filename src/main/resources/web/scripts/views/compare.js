// Several areas side by side; which ones is in the address.

import { h, fill } from '../dom.js';
import { once, part } from '../states.js';
import { gathered } from '../gather.js';
import { MOST_AREAS, allAreas, areaAddress, askedAreas } from '../areas.js';
import { protectionNote } from '../protection.js';
import { areaCurves, areaTable } from '../parts/areas.js';
import { section } from '../parts/section.js';

export function compare(holder, context) {
  const { speech, caller, title, asked, keep } = context;
  const { t } = speech;
  title(t('compare.title'));
  const own = caller.municipalities.map(({ code }) => code);
  let ids = askedAreas(asked.get('areas'), [...own, 'nation']);
  let names = new Map();
  let stop = () => {};
  const chosen = h('ul', { class: 'chosen', 'aria-label': t('compare.chosen') });
  const list = h('datalist', { id: 'areas' });
  const input = h('input', { type: 'search', id: 'area', list: 'areas', autocomplete: 'off', 'aria-describedby': 'area-hint', onchange: add });
  const hint = h('p', { class: 'note', id: 'area-hint', role: 'status' }, t('compare.hint', { most: MOST_AREAS }));
  const shown = h('div');

  function add() {
    const wanted = input.value.trim();
    const found = [...names].find(([id, name]) => id === wanted || name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
    if (found && ids.length < MOST_AREAS) {
      choose([...new Set([...ids, found[0]])]);
      input.value = '';
    }
    fill(hint, found || wanted === '' ? t('compare.hint', { most: MOST_AREAS }) : t('compare.unknown', { asked: wanted }));
  }

  function choose(next) {
    ids = next;
    keep(`areas=${ids.map(encodeURIComponent).join(',')}`);
    drawChosen();
    stop();
    stop = ids.length === 0 ? fill(shown, t('compare.none')) && (() => {}) : gathered(shown, context, ids.map(areaAddress), () => side(speech, ids, caller));
  }

  function drawChosen() {
    fill(chosen, ids.map((id) => h('li', {}, names.get(id) ?? id,
      h('button', { type: 'button', class: 'quiet', 'aria-label': t('compare.remove', { name: names.get(id) ?? id }), onclick: () => choose(ids.filter((other) => other !== id)) }, '×'))));
    input.disabled = ids.length >= MOST_AREAS;
  }

  fill(holder,
    h('h1', {}, t('compare.title')),
    h('p', { class: 'lead' }, t('compare.lead')),
    h('form', { class: 'fields', onsubmit: (event) => event.preventDefault() },
      h('p', {}, h('label', { for: 'area' }, t('compare.add')), input, list)),
    hint,
    chosen,
    shown,
    protectionNote(context));
  const stopNames = part(h('div'), context, '/api/v1/municipalities', () => ({ element: h('span'), update: learnNames }));
  const stopStart = once(context, shown, () => choose(ids));

  function learnNames({ municipalities }) {
    if (names.size === 0) {
      names = new Map(allAreas(municipalities, speech));
      fill(list, [...names].map(([, name]) => h('option', { value: name })));
      drawChosen();
    }
  }

  return () => {
    stopNames();
    stopStart();
    stop();
  };
}

function side(speech, ids, caller) {
  const table = areaTable(speech, ids, caller);
  const curves = section(areaCurves(speech, ids, 'tall'));
  return {
    element: h('div', { class: 'sections' }, h('section', { class: 'full' }, table.element), h('div', { class: 'full' }, curves.element)),
    update: (answers) => {
      table.update(answers);
      curves.update(answers);
    },
    unmount: curves.unmount,
  };
}
