// The dialog in which those who have a token sign in.

import { h, fill } from './dom.js';
import { asked } from './requests.js';
import { signIn } from './session.js';
import { reason } from './states.js';

/** Makes the dialog; `open()` shows it. */
export function signInDialog({ t }) {
  const token = h('input', {
    type: 'password', id: 'signin-token', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'signin-about',
  });
  const answer = h('div', { class: 'answer' });
  const button = h('button', { type: 'submit', class: 'primary' }, t('signin.send'));
  const dialog = h('dialog', { 'aria-labelledby': 'signin-title', onclose: clear },
    h('form', { onsubmit: submit },
      h('h2', { id: 'signin-title' }, t('signin.title')),
      h('p', { id: 'signin-about' }, t('signin.about')),
      h('p', { class: 'field' }, h('label', { for: 'signin-token' }, t('signin.token')), token),
      answer,
      h('p', { class: 'actions' }, button, h('button', { type: 'button', onclick: () => dialog.close() }, t('signin.cancel')))));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    const given = token.value.trim();
    try {
      const who = await asked('/api/v1/caller', given);
      dialog.close();
      signIn(given, who);
    } catch (error) {
      fill(answer, h('p', { class: 'failed', role: 'alert' }, t('signin.failed'), ' ', reason({ t }, error)));
      token.focus();
    }
    button.disabled = false;
  }

  function clear() {
    token.value = '';
    fill(answer);
  }

  return { element: dialog, open: () => dialog.showModal() };
}
