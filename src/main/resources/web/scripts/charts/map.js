// The map: each municipality a point at its place, as large as its settled, coloured by class; the coast behind. Pure.

import { projected, quartileClass, ratioClass } from '../logic.js';

/** Parts of the country to look at, in kilometres as `projected` counts them; all of one shape. */
export const EXTENTS = {
  nation: { west: -650, east: 800, south: -830, north: 740 },
  south: { west: -620, east: 60, south: -830, north: -94 },
  oslofjord: { west: -360, east: -85, south: -715, north: -417 },
  north: { west: -160, east: 760, south: -190, north: 806 },
};

/** Classes of what the map is coloured by, each the name of a colour. */
export const SHADES = {
  ratio: ['ratio-0', 'ratio-1', 'ratio-2', 'ratio-3', 'ratio-4', 'ratio-5'],
  share: ['ratio-1', 'ratio-2', 'ratio-3', 'ratio-5'],
};

/** The colour's name of a municipality; one that settled nobody has nothing to tell, and a ratio that chance alone explains has no colour. */
export function shade(row, by) {
  if (row.settled === 0) {
    return 'ratio-none';
  }
  if (by === 'ratio' && mayBeChance(row.twelveMonths)) {
    return 'ratio-2';
  }
  const found = by === 'ratio' ? ratioClass(row.twelveMonths.ratio) : quartileClass(row.shareQuartile);
  return found === null ? 'ratio-none' : SHADES[by][found];
}

function mayBeChance({ lower, upper }) {
  return lower <= 1 && upper >= 1;
}

const SHAPE = 1450 / 1570;
const LEAST_KM = 60;

/** The part of the country that holds some municipalities, in the shape of all parts. */
export function extentOf(rows) {
  const points = rows.map(({ latitude, longitude }) => projected(latitude, longitude));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const height = 1.25 * Math.max(LEAST_KM, north - south, (east - west) / SHAPE);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return { west: x - height * SHAPE / 2, east: x + height * SHAPE / 2, south: y - height / 2, north: y + height / 2 };
}

/** What an extent is in a drawing, where down is the way that y grows. */
export function viewBox({ west, east, south, north }) {
  return [west, -north, east - west, north - south].map((km) => Math.round(10 * km) / 10).join(' ');
}

/** The radius of a municipality's point in kilometres, so that it is as large on the screen in every extent. */
export function radius({ settled }, { west, east }) {
  return (east - west) / 420 * (2.5 + Math.min(18, Math.sqrt(settled) * 0.2));
}

/** Rings as `coast.json` has them, as the path of a drawing. */
export function coastPath(rings) {
  return rings.map((ring) => {
    const points = [];
    let [longitude, latitude] = [0, 0];
    for (let i = 0; i < ring.length; i += 2) {
      longitude += ring[i];
      latitude += ring[i + 1];
      const [x, y] = projected(latitude / 1000, longitude / 1000);
      points.push(`${x.toFixed(1)} ${(-y).toFixed(1)}`);
    }
    return `M${points.join('L')}Z`;
  }).join('');
}

/** The place nearest to another in a direction (`[1, 0]` is east, `[0, 1]` north), if there is one: places as `{ x, y }`. */
export function nextPlace(places, from, [dx, dy]) {
  const away = places
    .map((place) => ({ place, ahead: (place.x - from.x) * dx + (place.y - from.y) * dy, aside: Math.abs((place.x - from.x) * dy - (place.y - from.y) * dx) }))
    .filter(({ ahead, aside }) => ahead > 0 && aside <= ahead)
    .sort((a, b) => Math.hypot(a.ahead, a.aside) - Math.hypot(b.ahead, b.aside));
  return away[0]?.place;
}
