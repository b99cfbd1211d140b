// The figures of who comes to a municipality: since last summer at a glance, then by group, origin and month.

import { h } from '../dom.js';
import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { tiles } from '../tiles.js';
import { barsOption } from '../charts/bars.js';
import { pairsOption } from '../charts/pairs.js';
import { stackedOption } from '../charts/stacked.js';
import { orEmpty, section } from './section.js';

const DIMENSIONS = ['age_now', 'household_now', 'country', 'ground', 'sex'];
const PERIODS = ['sinceSummer', 'twelveMonths'];
const ORIGINS_SHOWN = 10;
const ORIGINS_NAMED = 3;
const MONTHS_SHOWN = 36;
const RIGHTS = ['PROGRAMME', 'GRANT', 'NONE'];
const ORDERS = ['FIRST', 'ONWARD', 'RETURN'];
const NOBODY = { count: 0, yearBefore: 0 };

/** Whether nobody came in all the time that the figures show. */
function isNobody({ months, ...periods }) {
  return [...months.slice(-MONTHS_SHOWN), ...PERIODS.map((name) => periods[name])].every(({ count }) => count === 0);
}

/** The answer to a head of education's questions in one row. */
export function arrivalTiles(speech) {
  const { t, number, month } = speech;
  const before = (since, { yearBefore }) => t('tile.since.note', { month: month(since.from), before: number(yearBefore) });
  return tiles(t, {
    schoolAge: ({ sinceSummer }) => told(sinceSummer, schoolAge(sinceSummer)),
    came: ({ sinceSummer }) => told(sinceSummer, sinceSummer),
    pastGrant: ({ sinceSummer }) => {
      const past = sinceSummer.rights.NONE ?? NOBODY;
      return [number(past.count), t('tile.pastGrant.note', { all: number(sinceSummer.count), before: number(past.yearBefore) })];
    },
    origins: ({ sinceSummer: { origins } }) => {
      const named = origins.filter(({ count }) => count > 0).slice(0, ORIGINS_NAMED);
      return [named[0] ? nameOf(named[0], t) : t('tile.origins.none'), named.map((origin) => `${nameOf(origin, t)} ${number(origin.count)}`).join(', ')];
    },
  });

  function told(since, counted) {
    return [number(counted.count), before(since, counted)];
  }
}

function schoolAge({ groups }) {
  return groups.find(({ dimension, category }) => dimension === 'age_now' && category === '6-15') ?? NOBODY;
}

function nameOf({ name }, t) {
  return name ?? t('nowhere');
}

/** The figures below the row. */
export function arrivalFigures(speech, of) {
  return [section(groupsFigure(speech, of('arrival-groups'))), section(originsFigure(speech, of('arrival-origins'))), section(monthsFigure(speech, of('arrivals')), 'full')];
}

function groupsFigure(speech, source) {
  const { t, number } = speech;
  let dimension = DIMENSIONS[0];
  let period = PERIODS[0];
  let made = null;
  const rowsOf = (data) => data[period].groups.filter((group) => group.dimension === dimension)
    .map((group) => ({ ...group, name: speech.category(group.dimension, group.category), is: group.count, against: group.yearBefore }));
  const by = choice(t('groups.by'), DIMENSIONS.map((name) => [name, t(`dimension.${name}`)]), (chosen) => {
    dimension = chosen;
    made?.redraw();
  });
  const when = periodChoice(t, (chosen) => {
    period = chosen;
    made?.redraw();
  });
  by.press(dimension);
  made = orEmpty(figure(speech, {
    title: t('arrivalGroups.title'),
    label: t('arrivalGroups.label'),
    note: t('arrivals.note'),
    before: h('div', {}, when.element, by.element),
    linesOf: (data) => 1.5 * Math.max(1, rowsOf(data).length) + 1,
    option: (data, palette) => pairsOption(rowsOf(data), [t('column.came'), t('column.yearBefore')], palette,
      (row) => t('arrivalGroups.tooltip', { name: row.name, count: number(row.is), before: number(row.against) })),
    rowsOf,
    table: {
      caption: t('arrivalGroups.title'), source, keyOf: (row) => `${row.dimension}/${row.category}`,
      columns: [{ key: 'category', label: t('column.group'), value: (row) => row.name, header: true }, ...counted(speech)],
    },
  }), t('arrivalGroups.title'), t('arrivals.none'), isNobody);
  return made;
}

function originsFigure(speech, source) {
  const { t, number } = speech;
  let period = PERIODS[0];
  let made = null;
  const rowsOf = (data) => data[period].origins;
  const bars = (data) => rowsOf(data).filter(({ count }) => count > 0).slice(0, ORIGINS_SHOWN);
  const when = periodChoice(t, (chosen) => {
    period = chosen;
    made?.redraw();
  });
  made = orEmpty(figure(speech, {
    title: t('arrivalOrigins.title'),
    label: t('arrivalOrigins.label'),
    before: when.element,
    linesOf: (data) => Math.max(1, bars(data).length),
    option: (data, palette) => barsOption(bars(data).map((row) => ({ name: nameOf(row, t), value: row.count })), palette, number),
    rowsOf,
    table: {
      caption: t('arrivalOrigins.title'), source, keyOf: (row) => row.municipality,
      columns: [
        { key: 'from', label: t('column.from'), value: (row) => nameOf(row, t), link: (row) => row.name && `/municipality/${row.municipality}`, header: true },
        ...counted(speech),
      ],
    },
  }), t('arrivalOrigins.title'), t('arrivals.none'), isNobody);
  return made;
}

function periodChoice(t, choose) {
  const made = choice(t('arrivals.period'), PERIODS.map((name) => [name, t(`arrivals.${name}`)]), choose);
  made.press(PERIODS[0]);
  return made;
}

function counted({ t, number }) {
  return [
    { key: 'count', label: t('column.came'), numeric: true, value: (row) => row.count, show: (row) => number(row.count) },
    { key: 'year_before', label: t('column.yearBefore'), numeric: true, value: (row) => row.yearBefore, show: (row) => number(row.yearBefore) },
  ];
}

function monthsFigure(speech, source) {
  const { t, number, month } = speech;
  const kinds = {
    rights: RIGHTS.map((key) => [key, t(`rights.${key}`)]),
    orders: ORDERS.map((key) => [key, t(`order.${key}`)]),
  };
  let by = 'rights';
  let made = null;
  const rowsOf = ({ months, twelveMonths }) => months.map((row) => ({ ...row, parts: row[by], open: row.month > twelveMonths.through }));
  const which = choice(t('arrivalMonths.by'), [['rights', t('arrivalMonths.rights')], ['orders', t('arrivalMonths.orders')]], (chosen) => {
    by = chosen;
    made?.redraw();
  });
  which.press(by);
  made = orEmpty(figure(speech, {
    title: t('arrivalMonths.title'),
    label: t('arrivalMonths.label'),
    note: t('arrivalMonths.note'),
    before: which.element,
    option: (data, palette) => stackedOption(rowsOf(data).slice(-MONTHS_SHOWN), kinds[by], palette, speech,
      (row) => [`${month(row.month)}: ${number(row.count)}`, ...kinds[by].map(([key, name]) => `${name}: ${number(row.parts[key] ?? 0)}`)].join('\n')),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: {
      caption: t('arrivalMonths.title'), source, keyOf: (row) => row.month,
      columns: [
        { key: 'month', label: t('column.month'), value: (row) => row.month, show: (row) => month(row.month), header: true },
        { key: 'count', label: t('column.came'), numeric: true, value: (row) => row.count, show: (row) => number(row.count) },
        ...part('rights', RIGHTS),
        ...part('order', ORDERS),
      ],
    },
  }), t('arrivalMonths.title'), t('arrivals.none'), isNobody);
  return made;

  function part(of, keys) {
    const field = of === 'rights' ? 'rights' : 'orders';
    return keys.map((key) => ({ key, label: t(`${of}.${key}`), numeric: true, value: (row) => row[field][key] ?? 0, show: (row) => number(row[field][key] ?? 0) }));
  }
}
