// The reader's language: which it is, and its texts, which come when they are asked for.

import { languages } from './languages.js';
import { languageFor } from './logic.js';
import { speech } from './speech.js';
import { recall, remember } from './memory.js';

const known = new Map();

/** Fetches a language's texts; it can be spoken from then on. */
export async function learnLanguage(language) {
  if (!known.has(language)) {
    const { default: texts } = await languages.find(({ tag }) => tag === language).texts();
    known.set(language, speech(language, texts));
  }
}

/** Speaks a language that was learnt. */
export function speaker(language) {
  return known.get(language);
}

let spoken = null;

/** The one chosen, that of the address, the one remembered, or else the one for what the browser says that its reader reads. */
export function preferredLanguage() {
  spoken ??= [new URLSearchParams(location.search).get('lang'), recall('language')].find((language) => languages.some(({ tag }) => tag === language))
    ?? languageFor(navigator.languages, languages);
  return spoken;
}

/** From now on this one is spoken, also where the address asked for another. */
export function rememberLanguage(language) {
  spoken = language;
  remember('language', language);
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', language);
    history.replaceState(history.state, '', address);
  }
}
