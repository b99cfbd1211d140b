// Where the page is served: at the top of its host or below a path. Everywhere else in the page addresses are as at the top.

import { embeddedView } from './embedcode.js';

const under = document.querySelector('meta[name="bofast-under"]').content;

/** The same in other tabs of this installation, and in no other installation's. */
export const installation = `bofast${under}`;

/** An address of the page or the API as the browser must ask for it; others stay as they are. */
export function outside(address) {
  return address.startsWith('/') ? under + address : address;
}

/** A path of the browser's as the page knows it. */
export function inside(path) {
  return path === under || path.startsWith(`${under}/`) ? path.slice(under.length) || '/' : path;
}

/** The path of the view of which the page shows one figure within another site's page; null where it shows a view. */
export const embedded = embeddedView(inside(location.pathname));

/** Whether the page stays as it was when it was opened: on paper, and within other pages, of whose many readers none may hold a connection. */
export const isStill = embedded !== null || new URLSearchParams(location.search).has('still');
