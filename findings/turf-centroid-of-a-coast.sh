#!/usr/bin/env bash
# @turf/centroid 7.4.0 (npm): the centroid of a municipality lies on its coast. One would guess the centre of the area, as ST_Centroid in PostGIS, JTS and
# centerOfMass() of the same library give it. It is the mean of the points that draw the outline, and a coast line is drawn with many points, an inland border with
# few: the finer the coast, the nearer to it. A square with a plain outline has the right one, so a test with a box finds nothing; distances between
# municipalities, and which one a point is nearest to, are wrong by kilometres.
#
# Seen (a square of one degree from 60° to 61° north):
#   4 points: centroid 10.50, 60.50; centre of mass 10.50, 60.50
#   103 points, 101 of them on the southern side: centroid 10.50, 60.02; centre of mass 10.50, 60.50
#   apart: 53.4 km
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund @turf/centroid@7.4.0 @turf/center-of-mass@7.4.0 @turf/distance@7.4.0 @turf/helpers@7.4.0 >&2

cat >centroid.mjs <<'JS'
import { centerOfMass } from "@turf/center-of-mass";
import { centroid } from "@turf/centroid";
import { distance } from "@turf/distance";
import { polygon } from "@turf/helpers";

const told = point => point.geometry.coordinates.map(degrees => degrees.toFixed(2)).join(", ");
const square = points => polygon([[...Array.from({ length: points }, (_, i) => [10 + i / (points - 1), 60]), [11, 61], [10, 61], [10, 60]]]);
for (const [name, points] of [["4 points", 2], ["103 points, 101 of them on the southern side", 101]]) {
    console.log(`${name}: centroid ${told(centroid(square(points)))}; centre of mass ${told(centerOfMass(square(points)))}`);
}
const coast = square(101);
console.log(`apart: ${distance(centroid(coast), centerOfMass(coast)).toFixed(1)} km`);
JS
expected='4 points: centroid 10.50, 60.50; centre of mass 10.50, 60.50
103 points, 101 of them on the southern side: centroid 10.50, 60.02; centre of mass 10.50, 60.50
apart: 53.4 km'
seen=$(node centroid.mjs)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
