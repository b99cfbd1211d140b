// The views by name, as `route` in logic.js names them. The first one most readers see comes with the page; the others when they are asked for.

import { overview } from './overview.js';

export { overview };
export const municipality = later('municipality', () => import('./municipality.js'));
export const county = later('county', () => import('./county.js'));
export const compare = later('compare', () => import('./compare.js'));
export const cohorts = later('cohorts', () => import('./cohorts.js'));
export const flows = later('flows', () => import('./flows.js'));
export const measures = later('measures', () => import('./measures.js'));
export const alerts = later('alerts', () => import('./alerts.js'));
export const alert = later('alert', () => import('./alert.js'));
export const kiosk = later('kiosk', () => import('./kiosk.js'));
export const about = later('about', () => import('./about.js'));
export const missing = later('missing', () => import('./missing.js'));

/** A view that is shown once its module is there, unless the reader has left it by then. */
function later(name, load) {
  return (holder, context) => {
    let leave = () => {};
    let isLeft = false;
    load().then((module) => {
      if (!isLeft) {
        leave = module[name](holder, context) ?? leave;
      }
    });
    return () => {
      isLeft = true;
      leave();
    };
  };
}
