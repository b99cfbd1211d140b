// Who the reader is to the API: the public, or whoever's token this tab keeps until it is closed. Nothing is kept longer, or in cookies. Within another site's
// page the reader is always the public: that page must not show what only the reader may see.

import { embedded } from './place.js';

const KEY = 'bofast.session';

/** Everyone, until the API has said more. */
const PUBLIC = { role: 'public', identity: 'anonymous', municipalities: [], counts: 'released', canSignIn: false };

let session = (embedded === null ? kept() : null) ?? { token: null, caller: PUBLIC };
let changed = () => {};

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function keep(next) {
  session = next;
  if (embedded !== null) {
    return;
  }
  try {
    if (next.token) {
      sessionStorage.setItem(KEY, JSON.stringify(next));
    } else {
      sessionStorage.removeItem(KEY);
    }
  } catch {
    // The session ends when the page is left.
  }
}

/** Calls back when another is signed in, or nobody any more; with why, where the API ended it. */
export function onSessionChange(callback) {
  changed = callback;
}

export function caller() {
  return session.caller;
}

/** What a request says of who asks. */
export function credentials(token = session.token) {
  return token ? { Authorization: `Bearer ${token}` } : {};
}

export function isSignedIn() {
  return session.token !== null;
}

export function signIn(token, who) {
  keep({ token, caller: who });
  changed();
}

export function signOut() {
  keep({ token: null, caller: { ...PUBLIC, canSignIn: true } });
  changed();
}

/** The API refuses the token that a request was sent with: if it is still the one in force, the session is over. */
export function refused(headers, sentence) {
  if (isSignedIn() && headers.Authorization === credentials().Authorization) {
    keep({ token: null, caller: { ...PUBLIC, canSignIn: true } });
    changed(sentence);
  }
}

/** What the API says now of who asks. */
export function learn(who) {
  keep({ ...session, caller: who });
}
