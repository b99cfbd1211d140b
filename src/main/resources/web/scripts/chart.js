// Draws an ECharts option into an element and keeps it fitting; the library is fetched when the first chart is.

import { palette } from './palette.js';

let library = null;

function echarts() {
  library ??= import(document.querySelector('meta[name="bofast-echarts"]').content);
  return library;
}

/** Mounts a chart; `option(palette)` makes what it shows. `select` is called with the data of a point clicked. */
export function mountChart(element, { select } = {}) {
  let chart = null;
  let latest = null;
  let gone = false;
  const observer = new ResizeObserver(() => chart?.resize());

  echarts().then(({ init }) => {
    if (!gone) {
      chart = init(element, null, { renderer: 'canvas' });
      chart.on('click', ({ data }) => data && select?.(data));
      observer.observe(element);
      draw();
    }
  });

  function draw() {
    if (chart && latest) {
      const look = palette();
      chart.setOption({ animation: false, textStyle: { fontFamily: look.font, fontSize: look.size }, ...latest(look) }, { notMerge: true });
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
      observer.disconnect();
      chart?.dispose();
    },
  };
}
