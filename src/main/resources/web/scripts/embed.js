// One figure of a view, shown within another site's page, such as `/embed/municipality/1860?figure=months`: what everyone may see, as it was when that page was opened.

import { h, fill, text } from './dom.js';
import { route } from './logic.js';
import { embedded } from './place.js';
import { imprintLines, practiceNote } from './imprint.js';
import { empty, loading } from './states.js';

/** Fills the page. The view is made out of sight, as it always is, and the figure is taken out of it. */
export function embed(page, { views, title, ...context }) {
  const { store, speech } = context;
  const { t, date } = speech;
  const asked = new URLSearchParams(location.search);
  const name = asked.get('figure') ?? '';
  const of = h('h1', {});
  const clock = h('strong', {}, '…');
  const published = h('ul', { class: 'imprint' });
  const shown = h('div', { class: 'embedded' }, loading(speech));
  const { view: found, ...place } = route(embedded);
  // A walk through views has no figure of its own.
  const view = found === 'kiosk' ? 'missing' : found;
  const holder = h('div');
  const watcher = new MutationObserver(take);

  function take() {
    const figure = holder.querySelector(`#figure-${CSS.escape(name)}`);
    if (figure && !figure.hidden) {
      watcher.disconnect();
      fill(shown, figure);
    } else if (holder.querySelector('h1') && !holder.querySelector('[aria-busy=true], .state[role=status]')) {
      fill(shown, empty(t('embed.none')));
    }
  }

  function entitle(what) {
    title(what);
    text(of, what);
  }

  /** Leaves out what only says how the figure is shown. */
  function wholeAddress() {
    ['figure', 'lang'].forEach((key) => asked.delete(key));
    return `${embedded}${asked.size > 0 ? `?${asked}` : ''}#figure-${name}`;
  }

  document.documentElement.dataset.embedded = '';
  // What is followed from within a frame opens beside the page that it is in.
  document.head.append(h('base', { target: '_blank' }));
  watcher.observe(holder, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy', 'hidden'] });
  views[view](holder, { ...context, place, asked: new URLSearchParams(location.search), keep: () => {}, go: () => {}, title: entitle });
  fill(page,
    h('main', {}, practiceNote(speech), of, shown),
    h('footer', { class: 'embed-foot' },
      h('div', { class: 'asof' }, h('p', {}, t('clock.label'), ' ', clock), h('p', {}, h('a', { href: wholeAddress() }, t('embed.whole')))),
      published));
  store.watch('/api/v1/nation', ({ data }) => {
    const registerDate = data?.asOf.registerDate;
    if (registerDate) {
      text(clock, date(registerDate));
      fill(published, imprintLines(speech, registerDate));
    }
  });
}
