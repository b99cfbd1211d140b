// All texts in English.

import frame from './en/frame.js';
import views from './en/views.js';
import alerts from './en/alerts.js';
import categories from './en/categories.js';
import about from './en/about.js';
import areas from './en/areas.js';
import people from './en/people.js';
import forecast from './en/forecast.js';
import told from './en/told.js';
import money from './en/money.js';

export default { ...frame, ...views, ...alerts, ...categories, ...about, ...people, ...forecast, ...told, ...money, ...areas };
