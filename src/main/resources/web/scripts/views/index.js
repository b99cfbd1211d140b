// The views by name, as `route` in logic.js names them.

export { overview } from './overview.js';
export { alerts } from './alerts.js';
export { about } from './about.js';
export { missing } from './missing.js';
