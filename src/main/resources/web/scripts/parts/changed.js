// Figures that say by how much they have changed since the last register month closed, to those who see what is counted now.

/** The text with the change of a figure; the text alone where none is told, or there is none. */
export function withChange({ t, number }, text, change) {
  return change ? t(change > 0 ? 'tile.more' : 'tile.fewer', { text, count: number(Math.abs(change)) }) : text;
}

/** A count with its change, as a table has room for. */
export function countWithChange({ number }, count, change) {
  return change ? `${number(count)} (${change > 0 ? '+' : '−'}${number(Math.abs(change))})` : number(count);
}

/** What a table shows; to those who see any count as it is now, what stands in brackets as well. */
export function captionOfChanges({ t }, caption, { counts, municipalities }) {
  return counts === 'exact' || municipalities.length > 0 ? t('caption.changed', { caption }) : caption;
}
