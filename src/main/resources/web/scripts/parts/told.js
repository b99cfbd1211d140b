// What only some registers tell of a municipality: what it was asked and decided to settle, families, wages, work, introduction programmes, social assistance and reasons of moves. Nothing where nothing is told.

import { h, fill } from '../dom.js';
import { figure } from '../figure.js';
import { tiles } from '../tiles.js';
import { pairsOption } from '../charts/pairs.js';
import { assistance } from './assistance.js';
import { programmes } from './programmes.js';
import { reasonsFigure } from './reasons.js';

/** One place of a view, hidden as long as there is nothing to show; `{ element, update }` of the answer. */
export function toldPart(speech, of, first) {
  const { t } = speech;
  const parts = [
    first.settling && settlingFigure(speech, of('settling')),
    first.waits && waitSentence(speech),
    first.families && familyTiles(speech),
    first.wages && wageTiles(speech),
    first.assistance.length > 0 && assistance(speech, of('assistance')),
    first.programmes.length > 0 && programmes(speech, of('programmes')),
    first.reasons.length > 0 && reasonsFigure(speech, of('move-reasons')),
  ].filter(Boolean);
  return {
    element: h('section', { class: 'full', hidden: parts.length === 0 }, h('h2', {}, t('told.title')), parts.map(({ element }) => element)),
    update: (data) => parts.forEach((made) => made.update(data)),
    unmount: () => parts.forEach((made) => made.unmount?.()),
  };
}

function settlingFigure(speech, source) {
  const { t, number } = speech;
  const count = (value) => (value === null ? t('told.unknown') : number(value));
  const rowsOf = ({ settling: { years } }) => years.map((row) => ({ ...row, name: String(row.year), is: row.settled, against: row.decided }));
  const numeric = (key, label, value) => ({ key, label: t(label), numeric: true, value, show: (row) => count(value(row)) });
  return figure(speech, {
    title: t('settling.title'),
    label: t('settling.label'),
    note: t('settling.note'),
    linesOf: (data) => 1.5 * Math.max(1, rowsOf(data).length) + 1,
    option: (data, palette) => pairsOption(rowsOf(data), [t('settling.settled'), t('settling.decided')], palette,
      (row) => t('settling.tooltip', { year: row.name, settled: count(row.settled), decided: count(row.decided), asked: count(row.asked) })),
    rowsOf: (data) => rowsOf(data).reverse(),
    table: {
      caption: t('settling.title'), source, keyOf: (row) => row.year,
      columns: [
        { key: 'year', label: t('settling.year'), value: (row) => row.year, header: true },
        numeric('asked', 'settling.asked', (row) => row.asked),
        numeric('decided', 'settling.decided', (row) => row.decided),
        numeric('settled', 'settling.settled', (row) => row.settled),
        numeric('departed', 'settling.departed', (row) => row.departed),
        { key: 'pause', label: t('settling.pause'), numeric: true, value: (row) => row.yearsWithoutBefore, show: (row) => (row.yearsWithoutBefore === null ? '' : number(row.yearsWithoutBefore)) },
      ],
    },
  });
}

/** How long those of the last year that is told of had waited. */
function waitSentence({ t, number }) {
  const element = h('p');
  const last = ({ waits }) => waits[waits.length - 1];
  return {
    element,
    update: (data) => fill(element, t('waits.sentence', { year: last(data).year, people: number(last(data).people), days: number(last(data).medianDays) })),
  };
}

/** How families moved, and how sure their share is when a family decides together. */
function familyTiles(speech) {
  const { t, number, percent } = speech;
  const children = (parts) => parts.reduce((sum, { count }) => sum + count, 0);
  const list = tiles(t, {
    families: ({ families: of }) => [number(of.families), t('tile.families.note', { people: number(of.people), whole: number(of.whole), parted: number(of.parted) })],
    familyShare: ({ families: of }) => [percent(of.share), of.standardError === null ? '' : t('tile.familyShare.note', { error: number(100 * of.standardError, 1), alone: number(100 * of.errorIfAlone, 1) })],
    familyMoves: ({ families: of }) => [number(of.movesTogether), t('tile.familyMoves.note', { apart: number(of.movesApart) })],
    joined: ({ families: of }) => [number(of.joined), joinedNote(of, speech)],
    childrenMoved: ({ families: of }) => [number(children(of.childrenByAge)), of.childrenByAge.map(({ category, count }) => `${t(`age_now.${category}`)}: ${number(count)}`).join(', ')],
  });
  return { element: h('div', {}, h('h3', {}, t('families.title')), list.element, h('p', { class: 'note' }, t('families.note'))), update: list.update };
}

function joinedNote({ joined, monthsUntilJoined, cameBack, apart }, { t, number }) {
  const others = t('tile.joined.others', { cameBack: number(cameBack), apart: number(apart) });
  return joined === 0 ? others : `${t('tile.joined.note', { months: number(monthsUntilJoined) })} ${others}`;
}

/** What moving did to wages, of those who left and of those who came, and to work of those who came. */
function wageTiles(speech) {
  const { t, number, percent } = speech;
  const changed = ({ people, higher, unchanged, lower }) => (people === 0
    ? [t('told.unknown'), t('tile.wages.none')]
    : [percent(higher / people), t('tile.wages.note', { people: number(people), unchanged: percent(unchanged / people), lower: percent(lower / people) })]);
  const list = tiles(t, {
    wagesAway: ({ wages }) => changed(wages.away),
    wagesHere: ({ wages }) => changed(wages.here),
    jobFirst: ({ wages: { work } }) => (work.moved === 0
      ? [t('told.unknown'), '']
      : [number(work.jobFirst), t('tile.jobFirst.note', { moved: number(work.moved), hadWork: number(work.hadWork), toWork: number(work.toWork) })]),
  });
  return { element: h('div', {}, h('h3', {}, t('wages.title')), list.element, h('p', { class: 'note' }, t('wages.note'))), update: list.update };
}
