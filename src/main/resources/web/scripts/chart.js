// Draws an ECharts option into an element and keeps it fitting; the library is fetched when the first chart is.

import { fill } from './dom.js';
import { imprint } from './imprint.js';
import { palette } from './palette.js';

const drawn = new Set();
const libraries = {
  charts: once(async (address) => {
    await import(address);
    return globalThis.echarts;
  }),
  'all-charts': once((address) => import(address)),
};

/** The usual charts are in a script; the module with all of them is half as large again, and only asked for where one needs it. */
function echarts(name) {
  return libraries[name](document.querySelector(`meta[name="bofast-${name}"]`).content);
}

function once(load) {
  let loading = null;
  return (address) => (loading ??= load(address));
}

/** Draws every chart again, at once. */
export function redrawCharts() {
  drawn.forEach((draw) => draw());
}

/** Mounts a chart; `option(palette)` makes what it shows, for an element of `palette.width` pixels. `select` is called with the data of a point clicked, `failure` is said where no chart can be drawn, `mark` on a chart of a register that is made up, `library` has a kind of chart that isn't usual. */
export function mountChart(element, { select, failure = '', mark = '', library = 'charts' } = {}) {
  let chart = null;
  let latest = null;
  let gone = false;
  let begun = null;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth > 0) {
      begun ??= begin();
      chart?.resize();
      draw();
    }
  });
  observer.observe(element);

  /** Once the element has a place in the page: there is nothing to draw in before. */
  function begin() {
    return echarts(library).then(({ init }) => {
      if (!gone) {
        chart = init(element, null, { renderer: 'canvas' });
        chart.on('click', ({ data }) => data && select?.(data));
        drawn.add(draw);
        draw();
        // What is observed anew is told of anew, once it has been laid out.
        observer.unobserve(element);
        observer.observe(element);
      }
    }).catch(() => {
      fill(element, failure);
      element.dataset.drawn = 'failed';
    });
  }

  function draw() {
    if (chart && latest) {
      const look = { ...palette(), width: element.clientWidth };
      chart.setOption(whole(look), { notMerge: true });
      chart.getZr().flush();
      element.dataset.drawn = 'true';
    }
  }

  function whole(look) {
    return { animation: false, textStyle: { fontFamily: look.font, fontSize: look.size }, ...latest(look), graphic: imprint.simulated ? [watermark(mark, look)] : [] };
  }

  /** The chart as it is seen now, as SVG with what a picture of it needs. */
  async function drawing() {
    const { init } = await echarts(library);
    const seen = palette();
    // The library writes the font into an attribute as it is.
    const look = { ...seen, font: seen.font.replaceAll('"', "'"), width: element.clientWidth };
    const size = { width: element.clientWidth, height: element.clientHeight };
    const copy = init(null, null, { renderer: 'svg', ssr: true, ...size });
    copy.setOption(whole(look));
    const svg = copy.renderToSVGString();
    copy.dispose();
    return { svg, ...size, palette: look };
  }

  return {
    drawing,
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
  return { type: 'text', left: 'center', top: 'middle', z: 100, silent: true, rotation: Math.PI / 12, style: { text: mark, fill: text, opacity: 0.2, fontSize: 2.6 * size, fontWeight: 'bold' } };
}
