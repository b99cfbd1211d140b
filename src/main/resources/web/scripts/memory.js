// What the browser remembers of the reader's choices; a browser that won't remember is no error.

export function recall(name) {
  try {
    return localStorage.getItem(`bofast.${name}`);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`bofast.${name}`, value);
  } catch {
    // The choice holds until the page is left.
  }
}
