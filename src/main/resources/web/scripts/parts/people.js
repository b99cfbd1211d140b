// Who comes to a municipality, lives there and when they leave: for those who may see it, and a sentence for all others.

import { h } from '../dom.js';
import { part, empty } from '../states.js';
import { arrivalFigures, arrivalTiles } from './arrivals.js';
import { hazardsFigure } from './hazards.js';
import { asKnown } from './known.js';
import { section } from './section.js';
import { stockFigure } from './stock.js';
import { toldPart } from './told.js';

/** Two places of a view, `glance` for its top and `figures` for below; `{ glance, figures, unmount }`. */
export function people(context, code, of) {
  const { speech } = context;
  const { t } = speech;
  const root = `/api/v1/municipalities/${code}`;
  const glance = h('div');
  const [arrivals, stock, hazards, told] = Array.from({ length: 4 }, () => h('div'));
  const figures = h('section', { class: 'full', hidden: true }, h('h2', {}, t('people.title')), arrivals,
    h('div', { class: 'sections' }, h('section', {}, stock), h('section', {}, hazards), h('div', { class: 'full' }, told)));
  let stopArrivals = () => {};
  const stops = [
    part(glance, context, `${root}/arrivals`, ({ withheld }) => (withheld ? notReleased() : shown())),
    () => stopArrivals(),
  ];
  function notReleased() {
    return { element: h('section', {}, h('h2', {}, t('arrivals.title')), empty(t('people.notReleased'))), update: () => {} };
  }

  function shown() {
    figures.hidden = false;
    const stopped = [
      part(arrivals, context, `${root}/arrivals`, ({ asOf }) => together(context, `${root}/arrivals`, asOf, arrivalFigures(speech, of))),
      part(stock, context, `${root}/stock`, () => stockFigure(speech, of('stock'))),
      part(told, context, `${root}/circumstances`, (first) => toldPart(speech, of, first)),
      part(hazards, context, `${root}/hazards`, () => hazardsFigure(speech, { title: t('hazards.title'), source: of('hazards'), curvesOf: (data) => curves(data, t) })),
    ];
    stopArrivals = () => stopped.forEach((stop) => stop());
    const row = arrivalTiles(speech);
    return { element: h('section', {}, h('h2', {}, t('arrivals.title')), row.element), update: row.update };
  }

  return { glance, figures, unmount: () => stops.forEach((stop) => stop()) };
}

function together(context, path, { registerDate }, figures) {
  const made = asKnown(context, path, registerDate, figures);
  return { ...made, element: h('div', {}, made.element, h('div', { class: 'sections' }, figures.map(({ element }) => element))) };
}

/** A municipality, and its peers for who may see them. */
function curves({ name, own, peers }, t) {
  return [{ name, hazards: own }, ...(peers ? [{ name: t('curve.peers'), hazards: peers }] : [])];
}
