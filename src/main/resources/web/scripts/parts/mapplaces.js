// The municipalities on the map: links at their places, one of which Tab reaches and the arrow keys the others.

import { svg } from '../dom.js';
import { projected } from '../logic.js';
import { nextPlace } from '../charts/map.js';
import { sentence } from './mapwords.js';

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** `show(row, point)` is called with what is pointed at or has the focus, and with null when nothing is. */
export function mapPlaces(speech, show) {
  const element = svg('g', { class: 'places' });
  const places = new Map();
  let current = null;

  function place(row) {
    const [x, y] = projected(row.latitude, row.longitude);
    const circle = svg('circle', { cx: x.toFixed(1), cy: (-y).toFixed(1) });
    const made = { x, y, row, circle };
    made.link = svg('a', {
      href: `/municipality/${row.code}`, tabindex: '-1',
      onpointerenter: () => show(made.row, circle), onpointerleave: () => show(null),
      onfocus: () => choose(made), onblur: () => show(null), onkeydown: (event) => move(event, made),
    }, circle);
    return made;
  }

  function choose(made) {
    current?.link.setAttribute('tabindex', '-1');
    current = made;
    made.link.setAttribute('tabindex', '0');
    show(made.row, made.circle);
  }

  function move(event, made) {
    if (event.key === 'Escape') {
      show(null);
    } else if (WAYS[event.key]) {
      event.preventDefault();
      nextPlace([...places.values()], made, WAYS[event.key])?.link.focus();
    }
  }

  /** Small ones lie on top of large ones. */
  function build(rows) {
    [...rows].sort((a, b) => b.settled - a.settled).forEach((row) => places.set(row.code, place(row)));
    element.replaceChildren(...[...places.values()].map(({ link }) => link));
    current = [...places.values()][0] ?? null;
    current?.link.setAttribute('tabindex', '0');
  }

  return {
    element,
    update: (rows, lookOf) => {
      if (places.size !== rows.length) {
        places.clear();
        build(rows);
      }
      rows.forEach((row) => {
        const made = places.get(row.code);
        const look = lookOf(row);
        made.row = row;
        made.link.setAttribute('class', `place ${look.shade}`);
        made.link.setAttribute('aria-label', sentence(row, speech));
        made.circle.setAttribute('r', look.radius.toFixed(2));
      });
    },
  };
}
