// The frame around every view: navigation, language, theme, and how fresh the numbers are.

import { h, fill, text } from './dom.js';
import { freshness, toldIn } from './logic.js';
import { choose, isDark } from './theme.js';
import { exactnessSentence } from './protection.js';
import { untilWhole } from './readiness.js';
import { imprintLines, practiceNote } from './imprint.js';
import { languages } from './languages.js';
import { isStill } from './place.js';
import { isSignedIn, signOut } from './session.js';
import { signInDialog } from './signin.js';

const LINKS = [['overview', '/'], ['compare', '/compare'], ['cohorts', '/cohorts'], ['flows', '/flows'], ['measures', '/measures'], ['alerts', '/alerts'], ['about', '/about']];

export function mountFrame(page, { store, speech, caller: first, chooseLanguage, redraw }) {
  const { t } = speech;
  const links = Object.fromEntries(LINKS.map(([view, path]) => [view, h('a', { href: path }, t(`nav.${view}`))]));
  const choices = languages.map(({ tag, name, short }) => languageButton(tag, name, short));
  const light = h('span', { class: 'light', 'aria-hidden': 'true' });
  const lightText = h('span');
  const clock = h('strong', {}, '…');
  const known = h('span', { class: 'known' });
  const published = h('ul', { class: 'imprint' });
  const stale = h('div', { class: 'stale', role: 'status' });
  const reading = h('div', { class: 'reading', role: 'status' });
  const dialog = signInDialog(speech);
  const signInButton = h('button', { type: 'button', class: 'quiet', onclick: dialog.open }, t('signin.open'));
  const signOutButton = h('button', { type: 'button', onclick: signOut }, t('signin.out'));
  const who = h('p');
  const whoStrip = h('div', { class: 'who' }, who, signOutButton);
  const ended = h('div', { class: 'ended', role: 'status' });
  const announcer = h('div', { class: 'visually-hidden', role: 'status' });
  const main = h('main', { id: 'main', tabindex: '-1' });
  const themeButton = h('button', { type: 'button', class: 'quiet', onclick: switchTheme });
  let state = { connected: false, lastHeard: Date.now() };

  function languageButton(code, name, short) {
    const current = code === speech.language;
    return h('button', {
      type: 'button', class: 'quiet', lang: code, title: name, 'aria-pressed': String(current),
      onclick: () => chooseLanguage(code),
    }, short, h('span', { class: 'visually-hidden' }, ` ${name}`));
  }

  function switchTheme() {
    choose(isDark() ? 'light' : 'dark');
    labelTheme();
    redraw();
  }

  function labelTheme() {
    text(themeButton, t(isDark() ? 'theme.light' : 'theme.dark'));
  }

  function connection(next) {
    if (isStill) {
      return;
    }
    state = next;
    const fresh = freshness({ ...state, now: Date.now() });
    if (light.dataset.state !== fresh) {
      light.dataset.state = fresh;
      text(lightText, t(`live.${fresh}`));
      fill(stale, fresh === 'stale' && h('p', {}, t('stale')));
    }
  }

  function caller(known) {
    signInButton.hidden = isSignedIn() || !known.canSignIn;
    whoStrip.hidden = !isSignedIn();
    fill(who,
      h('strong', {}, t(`role.${known.role}`)), ` (${known.identity}). ${exactnessSentence(speech, known)} ${t(`role.${known.role}.asOf`)}`,
      known.municipalities.map(({ code, name }) => [' ', h('a', { href: `/municipality/${code}` }, t('alert.toMunicipality', { name }))]).flat());
  }

  function signedInOrOut(why) {
    fill(ended, why && h('p', {}, t('signin.ended'), ' ', why));
    (isSignedIn() ? signOutButton : signInButton).focus();
  }

  function asOf({ registerDate, release }) {
    text(clock, registerDate ? speech.date(registerDate) : t('clock.none'));
    text(known, release ? ` · ${t('clock.release', { month: speech.month(release.covered), next: speech.date(release.nextOn) })}` : '');
    fill(published, imprintLines(speech, registerDate));
  }

  function nation({ asOf: state, registeredShare }) {
    asOf(state);
    if (registeredShare !== null) {
      text(known, ` · ${t('clock.known', { share: speech.percent(registeredShare) })}`);
    }
  }

  const timer = setInterval(() => connection(state), 1_000);
  const stopWaiting = untilWhole((isWhole) => fill(reading, !isWhole && h('p', {}, t('reading'))));
  labelTheme();
  fill(
    page,
    h('a', { class: 'skip', href: '#main' }, t('skip')),
    h('header', {}, h('div', { class: 'top' },
      h('a', { class: 'brand', href: '/' }, h('span', { class: 'brand-mark', 'aria-hidden': 'true' }), 'Bofast'),
      h('nav', { 'aria-label': t('nav.label') }, h('ul', {}, LINKS.map(([view]) => h('li', {}, links[view])))),
      h('div', { class: 'choices' },
        h('div', { role: 'group', 'aria-label': t('language'), class: 'languages' }, choices),
        themeButton,
        signInButton)),
      h('div', { class: 'asof' },
        h('p', {}, t('clock.label'), ' ', clock, known),
        h('p', { class: 'live', hidden: isStill }, light, lightText)),
      practiceNote(speech),
      reading,
      whoStrip,
      ended,
      stale),
    main,
    h('footer', {}, h('p', {}, t('footer')), published, h('p', {}, h('a', { href: '/about' }, t('footer.about')), ' · ', h('a', { href: '/kiosk' }, t('footer.kiosk')))),
    announcer,
    dialog.element,
  );
  caller(first);
  const unwatch = [
    store.watch('/api/v1/nation', ({ data }) => data && nation(data)),
    store.watch(toldIn(speech.language, '/api/v1/alerts?state=open'), announcing(announcer, speech)),
  ];

  return {
    main,
    connection,
    asOf,
    caller,
    signedInOrOut,
    current: (view) => Object.entries(links).forEach(([name, link]) => mark(link, name === view)),
    focusLanguage: () => choices.find((button) => button.getAttribute('aria-pressed') === 'true').focus(),
    unmount: () => {
      clearInterval(timer);
      stopWaiting();
      unwatch.forEach((stop) => stop());
    },
  };
}

function mark(link, isCurrent) {
  if (isCurrent) {
    link.setAttribute('aria-current', 'page');
  } else {
    link.removeAttribute('aria-current');
  }
}

/** Says which alerts are new since the page was opened. */
function announcing(announcer, { t }) {
  let known = null;
  return ({ data }) => {
    if (!data) {
      return;
    }
    const fresh = known === null ? [] : data.alerts.filter((alert) => !known.has(alert.id));
    known = new Set(data.alerts.map((alert) => alert.id));
    if (fresh.length > 0) {
      text(announcer, t('alert.new', { names: fresh.map((alert) => alert.name).join(', ') }));
    }
  };
}
