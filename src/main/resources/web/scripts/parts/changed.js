// Main figures that say by how much they have changed since the last release, to those who see what is counted now.

import { FIRST_YEAR } from '../logic.js';
import { changeOf, closes } from '../knownmonths.js';

/**
 * Keeps figures at what has changed. `path` is where the API tells what was known of months, `first` an answer that the figures are of, and `make(note)` makes them, where `note(text, window)`
 * is the text with the change of a window of months.
 */
export function withChanges({ store, speech }, path, { counts, asOf: { registerDate } }, make) {
  let known = null;
  let latest = null;
  const made = make((text, window) => changeNote(speech, text, changeOf(window, known)));
  const heard = ({ data }) => {
    known = data ?? null;
    if (latest !== null) {
      made.update(latest);
    }
  };
  const stop = counts === 'exact' && registerDate ? store.watch(`${path}?as-of=${closes(registerDate, FIRST_YEAR)[0]}`, heard) : () => {};
  return {
    ...made,
    update: (data) => {
      latest = data;
      made.update(data);
    },
    unmount: stop,
  };
}

function changeNote({ t, number }, text, change) {
  return change ? t(change > 0 ? 'tile.more' : 'tile.fewer', { text, count: number(Math.abs(change)) }) : text;
}
