// The addresses at which single figures are shown within other sites' pages. Pure.

const ROOT = '/embed';

/** The path of the view that a path shows one figure of; null for one that shows a view. */
export function embeddedView(path) {
  return path === ROOT || path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length) || '/' : null;
}

/** Where the figure `name` of a view is shown alone, in a language; `asked` is what the view's own address asks for, by name. */
export function embedAddress(path, asked, name, language) {
  const query = Object.entries({ ...asked, figure: name, lang: language }).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${ROOT}${path === '/' ? '' : path}?${query.join('&')}`;
}

/** What the author of a page writes into it to show an address there. */
export function frameCode(address, title, height) {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}

function escaped(said) {
  return said.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
