// All texts in Norwegian bokmål.

import frame from './nb/frame.js';
import views from './nb/views.js';
import alerts from './nb/alerts.js';
import categories from './nb/categories.js';
import about from './nb/about.js';
import areas from './nb/areas.js';
import people from './nb/people.js';
import forecast from './nb/forecast.js';
import told from './nb/told.js';
import money from './nb/money.js';

export default { ...frame, ...views, ...alerts, ...categories, ...about, ...people, ...forecast, ...told, ...money, ...areas };
