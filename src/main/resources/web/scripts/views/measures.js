// The measures of the report as they are now, for any settlement years: a table at a time.

import { reportTable } from '../parts/reporttable.js';
import { definitions } from '../parts/definitions.js';
import { h } from '../dom.js';
import { selectField } from '../fields.js';
import { moments } from '../parts/known.js';
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
    fields: (ask, wanted, nation) => momentField(context.speech, ask, wanted, nation),
    draw: (speech, { table, ...years }, data) => reportTable(speech, table, years, data),
    after: [
      h('h2', {}, t('measures.definitions')),
      definitions(context.speech, ['share', 'inMigration', 'intensity', 'quartile', 'continuity', 'rights']),
    ],
  });
}

/** At which register month's close the table is to have been known, for those who see what is counted now. */
function momentField(speech, ask, wanted, { counts, asOf: { registerDate } }) {
  if (counts !== 'exact') {
    return { elements: [], asked: {} };
  }
  const toQuery = (close) => ({ 'as-of': close === '' ? undefined : close });
  const options = moments(speech, registerDate);
  const first = options.some(([close]) => close === wanted.get('as-of')) ? wanted.get('as-of') : '';
  return { elements: [selectField(speech.t('known.as'), options, first, (close) => ask(toQuery(close)))], asked: toQuery(first) };
}
