// The views by name, as `route` in logic.js names them.

export { overview } from './overview.js';
export { municipality } from './municipality.js';
export { cohorts } from './cohorts.js';
export { flows } from './flows.js';
export { measures } from './measures.js';
export { alerts } from './alerts.js';
export { alert } from './alert.js';
export { about } from './about.js';
export { missing } from './missing.js';
