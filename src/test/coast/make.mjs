// Makes src/main/resources/web/coast.json: Norway and the land around it, of Natural Earth (1:10m, public domain), as the page's map draws it.
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node src/test/coast/make.mjs package/countries-10m.json > src/main/resources/web/coast.json
//
// Rings are flat lists of longitude and latitude in thousandths of a degree: the first point, then the steps from point to point. Lines are cut to what the map shows, points that lie within a tolerance of the line
// between their neighbours are left out, and so are islands too small to be seen.

import { readFileSync } from 'node:fs';

const NORWAY = '578';
const BOX = { west: 1.5, east: 34, south: 56.5, north: 72.5 };
const TOLERANCE_KM = { norway: 0.6, others: 2.5 };
const LEAST_KM2 = { norway: 3, others: 60 };

const { transform: { scale, translate }, arcs, objects } = JSON.parse(readFileSync(process.argv[2]));

const lines = arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

function ring(indices) {
  return indices.flatMap((index, place) => {
    const line = index < 0 ? [...lines[~index]].reverse() : lines[index];
    return place === 0 ? line : line.slice(1);
  });
}

function outerRings({ type, arcs: parts }) {
  return (type === 'Polygon' ? [parts] : parts).map(([outer]) => ring(outer)).map(unwrapped);
}

/** Land on both sides of 180° in one piece. */
function unwrapped(points) {
  const isOnBoth = points.some(([x]) => x > 100) && points.some(([x]) => x < -100);
  return isOnBoth ? points.map(([x, y]) => [x < 0 ? x + 360 : x, y]) : points;
}

/** Sutherland and Hodgman's way: what lies within each side of the box in turn. */
function clipped(points) {
  const sides = [
    [([x]) => x >= BOX.west, (a, b) => cross(a, b, 0, BOX.west)], [([x]) => x <= BOX.east, (a, b) => cross(a, b, 0, BOX.east)],
    [([, y]) => y >= BOX.south, (a, b) => cross(a, b, 1, BOX.south)], [([, y]) => y <= BOX.north, (a, b) => cross(a, b, 1, BOX.north)],
  ];
  return sides.reduce((kept, [isInside, at]) => kept.flatMap((point, i) => {
    const before = kept[(i + kept.length - 1) % kept.length];
    return isInside(point) ? (isInside(before) ? [point] : [at(before, point), point]) : (isInside(before) ? [at(before, point)] : []);
  }), points);
}

function cross(a, b, axis, limit) {
  const part = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
}

const km = ([longitude, latitude]) => [longitude * 111.2 * Math.cos(latitude * Math.PI / 180), latitude * 111.2];

function area(points) {
  const flat = points.map(km);
  return Math.abs(flat.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = flat[(i + 1) % flat.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

/** Douglas and Peucker's way. */
function simplified(points, tolerance) {
  if (points.length < 3) {
    return points;
  }
  const [first, last] = [km(points[0]), km(points.at(-1))];
  let [far, most] = [0, -1];
  points.slice(1, -1).forEach((point, i) => {
    const off = distance(km(point), first, last);
    if (off > most) {
      [far, most] = [i + 1, off];
    }
  });
  return most <= tolerance ? [points[0], points.at(-1)] : [...simplified(points.slice(0, far + 1), tolerance).slice(0, -1), ...simplified(points.slice(far), tolerance)];
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

function drawn(geometries, kind) {
  return geometries.flatMap(outerRings).map(clipped).filter((points) => points.length > 3 && area(points) >= LEAST_KM2[kind])
    .map((points) => simplified(points, TOLERANCE_KM[kind])).filter((points) => points.length > 3)
    .map(steps);
}

function steps(points) {
  let [lastX, lastY] = [0, 0];
  return points.map((point) => point.map((degrees) => Math.round(1000 * degrees))).flatMap(([x, y]) => {
    const step = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
}

const all = objects.countries.geometries;
process.stdout.write(`${JSON.stringify({
  norway: drawn(all.filter(({ id }) => id === NORWAY), 'norway'),
  others: drawn(all.filter(({ id }) => id !== NORWAY), 'others'),
})}\n`);
