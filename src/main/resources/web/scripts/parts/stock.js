// The figure of who of those settled lives in a municipality now.

import { choice } from '../choice.js';
import { figure } from '../figure.js';
import { barsOption } from '../charts/bars.js';
import { orEmpty } from './section.js';

const RIGHTS = ['PROGRAMME', 'GRANT', 'NONE'];
const CAME_AS = ['SETTLED', 'FIRST', 'OTHER', 'RETURN', 'FROM_ABROAD'];

export function stockFigure(speech, source) {
  const { t, number } = speech;
  const kinds = {
    rights: { keyOf: (part) => part.rights, keys: () => RIGHTS, name: (key) => t(`rights.${key}`) },
    cameAs: { keyOf: (part) => part.cameAs, keys: () => CAME_AS, name: (key) => t(`cameAs.${key}`) },
    country: { keyOf: (part) => part.country, keys: countries, name: (key) => speech.category('country', key) },
  };
  let by = 'rights';
  let made = null;
  const bars = ({ parts }) => kinds[by].keys(parts).map((key) => ({
    name: kinds[by].name(key),
    value: sum(parts.filter((part) => kinds[by].keyOf(part) === key)),
  }));
  const which = choice(t('groups.by'), Object.keys(kinds).map((key) => [key, t(`stock.${key}`)]), (chosen) => {
    by = chosen;
    made?.redraw();
  });
  which.press(by);
  made = orEmpty(figure(speech, {
    title: t('stock.title'),
    label: t('stock.label'),
    note: t('stock.note'),
    before: which.element,
    linesOf: (data) => bars(data).length,
    option: (data, palette) => barsOption(bars(data), palette, number),
    rowsOf: ({ parts }) => parts,
    table: {
      caption: t('stock.title'), source, keyOf: (row) => `${row.country}/${row.rights}/${row.cameAs}`,
      columns: [
        { key: 'country', label: t('dimension.country'), value: (row) => speech.category('country', row.country), header: true },
        { key: 'rights', label: t('column.rights'), value: (row) => t(`rights.${row.rights}`) },
        { key: 'came_as', label: t('column.cameAs'), value: (row) => t(`cameAs.${row.cameAs}`) },
        { key: 'count', label: t('column.livesHere'), numeric: true, value: (row) => row.count, show: (row) => number(row.count) },
      ],
    },
  }), t('stock.title'), t('stock.none'), ({ parts }) => parts.length === 0);
  return made;
}

function countries(parts) {
  const present = [...new Set(parts.map(({ country }) => country))];
  return present.sort((a, b) => sum(parts.filter(({ country }) => country === b)) - sum(parts.filter(({ country }) => country === a)));
}

function sum(parts) {
  return parts.reduce((all, { count }) => all + count, 0);
}
