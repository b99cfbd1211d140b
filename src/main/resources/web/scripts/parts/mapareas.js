// The areas of municipalities on the map, where the installation has them: below their points, and within the coast.

import { svg } from '../dom.js';
import { coastPath } from '../charts/map.js';

/** `show(row, area)` is called with what is pointed at, and with null when nothing is; who uses the keyboard has the points. `draw(areas, coast)` begins. */
export function mapAreas(show) {
  const within = svg('path');
  const element = svg('g', { class: 'areas', 'clip-path': 'url(#land)', 'aria-hidden': 'true' }, svg('clipPath', { id: 'land' }, within));
  const places = new Map();
  let rows = new Map();

  function area([code, rings]) {
    const path = svg('path', { d: coastPath(rings) });
    const link = svg('a', {
      href: `/municipality/${code}`, tabindex: '-1',
      onpointerenter: () => rows.has(code) && show(rows.get(code), path), onpointerleave: () => show(null),
    }, path);
    places.set(code, link);
    return link;
  }

  return {
    element,
    draw: (areas, coast) => {
      within.setAttribute('d', coastPath(coast.norway));
      element.append(...Object.entries(areas).map(area));
    },
    update: (next, shadeOf) => {
      rows = new Map(next.map((row) => [row.code, row]));
      places.forEach((link, code) => rows.has(code) && link.setAttribute('class', `area ${shadeOf(rows.get(code))}`));
    },
  };
}
