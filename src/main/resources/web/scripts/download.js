// Downloads of tables for who is signed in: a link alone can't say who asks.

import { h } from './dom.js';
import { file } from './requests.js';
import { reason } from './states.js';

/** Browsers read a file after the click that saves it. */
const LONG_ENOUGH_MS = 60_000;

/** Fetches what a link leads to and hands it to the browser; why it fails is said beside the link. */
export async function download(speech, link) {
  try {
    const { name, contents } = await file(link.getAttribute('href'));
    const address = URL.createObjectURL(contents);
    h('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH_MS);
  } catch (error) {
    link.after(h('span', { class: 'failed', role: 'alert' }, reason(speech, error)));
  }
}
