// The figure of when people leave after settlement, and whether programme and grant make a step.

import { h, fill } from '../dom.js';
import { figure } from '../figure.js';
import { hazardsOption } from '../charts/hazards.js';
import { orEmpty } from './section.js';

/** A step more likely than this by chance alone isn't told as one. */
const BY_CHANCE = 0.01;
const LONGEST_MONTHS = 120;
/** Of fewer person-months a share says next to nothing; the table has it. */
const LEAST_AT_RISK = 50;

/** Curves as `{ name, hazards }`, the first of which is told of; `data` holds them as `curvesOf(data)` says. */
export function hazardsFigure(speech, { title, source, curvesOf }) {
  const { t } = speech;
  const steps = h('ul', { class: 'plain' });
  const shown = (data) => curvesOf(data).map(({ name, hazards }) => ({ name, points: hazards.points.filter(({ from, atRisk }) => from < LONGEST_MONTHS && atRisk >= LEAST_AT_RISK) }));
  const made = figure(speech, {
    title,
    label: t('hazards.label'),
    note: t('hazards.note'),
    before: steps,
    option: (data, palette) => hazardsOption(shown(data), [[12, t('hazards.12')], [24, t('hazards.24')], [36, t('hazards.36')], [60, t('hazards.60')]], palette, speech),
    rowsOf: (data) => curvesOf(data).flatMap(({ name, hazards }) => hazards.points.map((point) => ({ name, ...point }))),
    table: { caption: title, source, keyOf: (row) => `${row.name}/${row.from}`, columns: columns(speech) },
  });
  const update = (data) => {
    const [first] = curvesOf(data);
    fill(steps, first.hazards.steps.map((step) => h('li', {}, stepSentence(step, speech))));
    made.update(data);
  };
  return orEmpty({ ...made, update }, title, t('hazards.none'), (data) => curvesOf(data).length === 0 || curvesOf(data)[0].hazards.points.length === 0);
}

/** What a step says, with how sure it is. */
function stepSentence({ month, factor, lower, upper, pValue, pAgainstPeers }, { t, number }) {
  const found = pValue < BY_CHANCE;
  const key = found ? (factor > 1 ? 'hazards.step.up' : 'hazards.step.down') : 'hazards.step.none';
  const peers = pAgainstPeers !== null && pAgainstPeers < BY_CHANCE ? ` ${t('hazards.step.peers')}` : '';
  return t(key, { month: number(month), factor: number(factor, 1), lower: number(lower, 1), upper: number(upper, 1) }) + peers;
}

function columns({ t, number, percent }) {
  return [
    { key: 'curve', label: t('column.group'), value: (row) => row.name, header: true },
    { key: 'months', label: t('column.monthsSince'), numeric: true, value: (row) => row.from, show: (row) => `${number(row.from)}–${number(row.through)}` },
    { key: 'at_risk', label: t('column.atRiskMonths'), numeric: true, value: (row) => row.atRisk, show: (row) => number(row.atRisk) },
    { key: 'departures', label: t('column.departed'), numeric: true, value: (row) => row.departures, show: (row) => number(row.departures) },
    { key: 'hazard', label: t('column.hazard'), numeric: true, value: (row) => row.hazard, show: (row) => percent(row.hazard, 2) },
    { key: 'bounds', label: t('column.bounds'), numeric: true, value: (row) => row.lower, show: (row) => `${percent(row.lower, 2)}–${percent(row.upper, 2)}` },
  ];
}
