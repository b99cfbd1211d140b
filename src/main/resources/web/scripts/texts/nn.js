// All texts in Norwegian nynorsk.

import frame from './nn/frame.js';
import views from './nn/views.js';
import alerts from './nn/alerts.js';
import categories from './nn/categories.js';
import about from './nn/about.js';
import areas from './nn/areas.js';
import people from './nn/people.js';
import forecast from './nn/forecast.js';
import told from './nn/told.js';
import money from './nn/money.js';

export default { ...frame, ...views, ...alerts, ...categories, ...about, ...people, ...forecast, ...told, ...money, ...areas };
