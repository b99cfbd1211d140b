// The reader's language: which it is, and its texts, which come when they are asked for.

import { speech } from './speech.js';
import { recall, remember } from './memory.js';

const LATER = {
  nb: () => import('./texts/nb.js'),
  en: () => import('./texts/en.js'),
};
const known = new Map();

/** Fetches a language's texts; it can be spoken from then on. */
export async function learnLanguage(language) {
  if (!known.has(language)) {
    known.set(language, speech(language, (await LATER[language]()).default));
  }
}

/** Speaks a language that was learnt. */
export function speaker(language) {
  return known.get(language);
}

let spoken = null;

/** The one chosen, that of the address, the one remembered, or else the one that the browser asks for. */
export function preferredLanguage() {
  spoken ??= [new URLSearchParams(location.search).get('lang'), recall('language')].find((language) => language in LATER)
    ?? (/^(nb|nn|no|da|sv)/.test(navigator.language) ? 'nb' : 'en');
  return spoken;
}

export function rememberLanguage(language) {
  spoken = language;
  remember('language', language);
}
