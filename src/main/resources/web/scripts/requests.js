// Asks the API and sends to it, as who is signed in; what it refuses becomes an error with the API's own sentence.

import { outside } from './place.js';
import { credentials, refused } from './session.js';

/** What is at a path, to who is signed in or to whoever has another token. */
export function asked(path, token) {
  return answer(path, {}, credentials(token));
}

/** Sends a body, and returns what the API answers. */
export function sent(path, body) {
  return answer(path, { method: 'POST', body: JSON.stringify(body) }, { ...credentials(), 'Content-Type': 'application/json' });
}

async function answer(path, request, headers) {
  const response = await fetch(outside(path), { ...request, headers: { Accept: 'application/json', ...headers } }).catch(unreachable);
  await checked(response, headers);
  return response.json();
}

/** The file that a link leads to: its name and contents. */
export async function file(address) {
  const headers = credentials();
  const response = await fetch(address, { headers });
  await checked(response, headers);
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'));
  return { name, contents: await response.blob() };
}

/** The network's own sentence is in the browser's language, if at all; the page has its own. */
function unreachable(cause) {
  throw Object.assign(new Error('unreachable', { cause }), { status: 0 });
}

async function checked(response, headers) {
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    const sentence = body.detail ?? body.error ?? response.statusText;
    if (response.status === 401) {
      refused(headers, sentence);
    }
    throw Object.assign(new Error(sentence), { status: response.status, address: response.url });
  }
}

/** The live stream from an event on, until `signal` ends it; it is read as it comes. */
export async function stream(lastId, signal) {
  const headers = credentials();
  const response = await fetch(outside('/api/v1/stream'), {
    headers: { Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}), ...headers },
    cache: 'no-store',
    signal,
  });
  await checked(response, headers);
  return response.body.pipeThrough(new TextDecoderStream()).getReader();
}
