// Figures that say by how much they have changed since the last register month closed, to those who see what is counted now.

/** The text with the change of a figure; the text alone where none is told, or there is none. */
export function withChange({ t, number }, text, change) {
  return change ? t(change > 0 ? 'tile.more' : 'tile.fewer', { text, count: number(Math.abs(change)) }) : text;
}
