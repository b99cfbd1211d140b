// The measures of the report as they are now, for any settlement years: a table at a time.

import { reportTable } from '../parts/reporttable.js';
import { definitions } from '../parts/definitions.js';
import { h } from '../dom.js';
import { explorer } from './explorer.js';

const TABLES = ['out_migration', 'in_migration', 'intensity', 'quartiles', 'before_after', 'moved', 'curves', 'rights', 'directions', 'direction_shares', 'settled', 'characteristics',
  'adjusted', 'regression', 'distances', 'afterwards', 'concentration', 'pauses', 'after_pause'];

export function measures(holder, context) {
  const { t, language } = context.speech;
  return explorer(holder, context, {
    name: 'measures', parameter: 'table', options: TABLES, chosen: 'out_migration',
    toldYears: 5,
    more: ({ moreTables = [] }) => moreTables,
    label: (table) => t(`report.${table}`),
    address: ({ table, ...years }) => `/api/v1/tables/report/${table}.json?${new URLSearchParams({ ...years, lang: language })}`,
    draw: (speech, { table, ...years }, data) => reportTable(speech, table, years, data),
    after: [
      h('h2', {}, t('measures.definitions')),
      definitions(context.speech, ['share', 'inMigration', 'intensity', 'quartile', 'continuity', 'rights']),
    ],
  });
}
