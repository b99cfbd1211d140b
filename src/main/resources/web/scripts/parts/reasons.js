// Why people move from a municipality and to it: where a register tells of it.

import { h, fill } from '../dom.js';
import { figure } from '../figure.js';
import { pairsOption } from '../charts/pairs.js';

const UNKNOWN = 'unknown';

/** Pairs of bars by reason, of all years that are told of; of how many moves nothing is told is said below. */
export function reasonsFigure(speech, source) {
  const { t, number } = speech;
  const column = (key, label, value) => ({ key, label: t(label), numeric: true, value, show: (row) => number(value(row)) });
  const note = h('span');
  const made = figure(speech, {
    title: t('reasons.title'),
    label: t('reasons.label'),
    note,
    linesOf: (data) => 2 * byReason(data, t).length + 1,
    option: (data, palette) => pairsOption(byReason(data, t).filter(isTold), [t('reasons.from'), t('reasons.to')], palette,
      (row) => t('reasons.tooltip', { reason: row.name, from: number(row.is), to: number(row.against) })),
    rowsOf: (data) => byReason(data, t),
    table: {
      caption: t('reasons.title'), source, keyOf: (row) => row.reason,
      columns: [
        { key: 'reason', label: t('reasons.reason'), value: (row) => row.name, header: true },
        column('from', 'reasons.from', (row) => row.is),
        column('to', 'reasons.to', (row) => row.against),
      ],
    },
  });
  return {
    ...made,
    update: (data) => {
      fill(note, t('reasons.note', { told: number(sum(data.reasons.filter(isTold))), moves: number(sum(data.reasons)) }));
      made.update(data);
    },
  };
}

/** Those that most people moved for come first, moves of which nothing is told last. */
function byReason({ reasons }, t) {
  const all = [...new Set(reasons.map(({ reason }) => reason))];
  const of = (reason, wanted) => sum(reasons.filter((row) => row.reason === reason && row.side === wanted));
  return all.map((reason) => ({ reason, name: t(`reason.${reason}`), is: of(reason, 'from'), against: of(reason, 'to') }))
    .sort((one, other) => isTold(other) - isTold(one) || other.is + other.against - one.is - one.against);
}

function isTold({ reason }) {
  return reason !== UNKNOWN;
}

function sum(rows) {
  return rows.reduce((all, { count }) => all + count, 0);
}
