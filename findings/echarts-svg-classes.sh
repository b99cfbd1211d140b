#!/usr/bin/env bash
# ECharts 6.1.0, SVG on the server (ssr): the same chart, drawn twice in one process, is two different texts.
# One would guess that server-side rendering is a function of the option, so that figures can be cached and compared. Class names carry a counter
# of the process (zr0-cls-0, zr1-cls-5), and so do the ids of clip paths (zr0-c0). Two processes begin at 0 both, so figures of two processes on
# one page share ids: the browser clips the second by the first one's frame.
#
# Seen:
#   same bytes in one process: false
#   same bytes when the counters are taken off: true
#   same bytes in two processes: true
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >draw.mjs <<'JS'
import * as echarts from 'echarts';
const draw = () => {
    const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: 300, height: 200});
    chart.setOption({animation: false, xAxis: {type: 'category', data: ['a', 'b']}, yAxis: {}, series: [{type: 'line', data: [1, 2]}]});
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
};
const [first, second] = [draw(), draw()];
if (process.argv[2]) {
    console.log(first);
} else {
    const plain = svg => svg.replace(/zr[0-9]+-(cls|c)-?[0-9]+/g, 'x');
    console.log('same bytes in one process: ' + (first === second));
    console.log('same bytes when the counters are taken off: ' + (plain(first) === plain(second)));
}
JS
npm install --silent --no-audit --no-fund echarts@6.1.0 >&2

node draw.mjs first >a.svg
node draw.mjs first >b.svg
seen=$(node draw.mjs; cmp -s a.svg b.svg && echo 'same bytes in two processes: true')
expected='same bytes in one process: false
same bytes when the counters are taken off: true
same bytes in two processes: true'

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
