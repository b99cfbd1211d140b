// The figures of areas: who was settled and left by year, the share moved by years since settlement, and all side by side.

import { figure } from '../figure.js';
import { dataTable } from '../table.js';
import { areaName } from '../areas.js';
import { countedOption } from '../charts/counted.js';
import { curvesOption } from '../charts/curves.js';
import { curveColumns, curveRows } from '../curverows.js';
import { captionOfChanges, countWithChange } from './changed.js';
import { orEmpty } from './section.js';

/** Settled and departures by calendar year, of one area. */
export function areaYears(speech, id) {
  const { t, number } = speech;
  const counted = (key) => ({ key, label: t(`column.${key}`), numeric: true, value: (row) => row[key], show: (row) => number(row[key]) });
  const sentence = ({ year, settled, departures, complete }) => t(complete ? 'area.years.tooltip' : 'area.years.tooltip.sofar', { year, settled: number(settled), departures: number(departures) });
  return orEmpty(figure(speech, {
    title: t('area.years'),
    label: t('area.years.label'),
    note: t('area.years.note'),
    option: ({ years }, palette) => countedOption(years, [t('column.settled'), t('column.departures.all')], palette, sentence),
    rowsOf: ({ years }) => years,
    table: {
      caption: t('area.years'),
      source: `areas/${encodeURIComponent(id)}/years`,
      keyOf: (row) => String(row.year),
      columns: [
        { key: 'year', label: t('column.calendarYear'), numeric: true, value: (row) => row.year, show: (row) => String(row.year), header: true },
        counted('settled'),
        { ...counted('departures'), label: t('column.departures.all') },
        { key: 'whole_year', label: t('column.wholeYear'), value: (row) => String(row.complete), show: (row) => t(row.complete ? 'yes' : 'no') },
      ],
    },
  }), t('area.years'), t('area.years.none'), ({ years }) => years.length === 0);
}

/** The share moved by years since settlement, a line for each area. */
export function areaCurves(speech, ids, size = 'wide') {
  const { t } = speech;
  const named = (answers) => answers.map(({ area, curve }) => ({ name: areaName(area, speech), points: curve.points }));
  return orEmpty(figure(speech, {
    title: t('curves.title'),
    label: t('cohorts.label'),
    note: t('curves.note.municipality'),
    size,
    option: (answers, palette) => curvesOption(named(answers), palette, speech, size === 'tall' ? 480 : 260),
    rowsOf: (answers) => curveRows(named(answers)),
    table: { caption: t('curves.title'), source: `areas/${ids.map(encodeURIComponent).join(',')}/curves`, keyOf: (row) => row.key, columns: curveColumns(speech) },
  }), t('curves.title'), t('area.curves.none'), (answers) => answers.every(({ curve }) => curve.points.length === 0));
}

/** The main figures of areas, one a row. */
export function areaTable(speech, ids, caller) {
  const { t, number, percent } = speech;
  const counted = (key, label, decimals = 0) => ({ key, label: t(label), numeric: true, value: ({ figures }) => figures[key], show: ({ figures }) => number(figures[key], decimals) });
  const within5 = ({ curve }) => curve.points.find(({ years }) => years === 5)?.share;
  return dataTable(speech, {
    caption: captionOfChanges(speech, t('compare.table'), caller),
    source: `areas/${ids.map(encodeURIComponent).join(',')}/figures`,
    keyOf: ({ area }) => area.id,
    sort: { key: 'share', descending: true },
    columns: [
      { key: 'area', label: t('column.area'), value: ({ area }) => areaName(area, speech), link: ({ area }) => areaLink(area), header: true },
      counted('municipalities', 'column.municipalities'),
      counted('settled', 'column.settled'),
      counted('residents', 'column.livesHere'),
      counted('atRisk', 'column.atRisk'),
      { ...counted('departures12', 'column.departures'), show: ({ figures }) => countWithChange(speech, figures.departures12, figures.changed12) },
      counted('expected12', 'column.expected', 1),
      { key: 'share', label: t('column.share'), numeric: true, value: ({ figures }) => figures.outMigrationShare, show: ({ figures }) => percent(figures.outMigrationShare) },
      { key: 'within5', label: t('column.within5'), numeric: true, value: within5, show: (row) => percent(within5(row)) },
    ],
  });
}

/** The page of an area; a class has none, and is found among the cohorts. */
function areaLink({ id, kind }) {
  const pages = { NATION: '/', MUNICIPALITY: `/municipality/${id}`, COUNTY: `/county/${id}` };
  return pages[kind] ?? '/cohorts';
}
