// Draws an ECharts option into an element and keeps it fitting; the library is fetched when the first chart is.

import { fill } from './dom.js';
import { imprint } from './imprint.js';
import { palette } from './palette.js';

let library = null;
const drawn = new Set();

function echarts() {
  library ??= import(document.querySelector('meta[name="bofast-echarts"]').content);
  return library;
}

/** Draws every chart again, at once. */
export function redrawCharts() {
  drawn.forEach((draw) => draw());
}

/** Mounts a chart; `option(palette)` makes what it shows, for an element of `palette.width` pixels. `select` is called with the data of a point clicked, `failure` is said where no chart can be drawn, `mark` on a chart of a register that is made up. */
export function mountChart(element, { select, failure = '', mark = '' } = {}) {
  let chart = null;
  let latest = null;
  let gone = false;
  const observer = new ResizeObserver(() => {
    chart?.resize();
    draw();
  });

  const ready = echarts().then(({ init }) => {
    if (!gone) {
      chart = init(element, null, { renderer: 'canvas' });
      chart.on('click', ({ data }) => data && select?.(data));
      observer.observe(element);
      drawn.add(draw);
      draw();
    }
  });
  ready.catch(() => {
    fill(element, failure);
    element.dataset.drawn = 'failed';
  });

  function draw() {
    if (chart && latest) {
      const look = { ...palette(), width: element.clientWidth };
      chart.setOption({ animation: false, textStyle: { fontFamily: look.font, fontSize: look.size }, ...latest(look), graphic: imprint.simulated ? [watermark(mark, look)] : [] }, { notMerge: true });
      chart.getZr().flush();
      element.dataset.drawn = 'true';
    }
  }

  return {
    update: (option) => {
      latest = option;
      draw();
    },
    unmount: () => {
      gone = true;
      drawn.delete(draw);
      observer.disconnect();
      chart?.dispose();
    },
  };
}

/** What a picture of the chart alone says of a register that is made up. */
function watermark(mark, { text, size }) {
  return { type: 'text', right: 12, bottom: 10, z: 100, silent: true, style: { text: mark, fill: text, opacity: 0.45, fontSize: 1.1 * size, fontWeight: 'bold' } };
}
