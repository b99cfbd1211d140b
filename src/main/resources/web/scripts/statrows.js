// Reads a table of JSON-stat 2 as rows. Pure.

/** Rows as `{ key, codes, names, values }`, each by the column's id: codes and names of what is counted, values of the measures. Rows without any value are left out. */
export function statRows({ id, size, dimension, value }) {
  const keys = id.slice(0, -1);
  const measures = dimension[id[keys.length]].category.index;
  const rows = [];
  const places = keys.map(() => 0);
  const count = size.slice(0, -1).reduce((all, one) => all * one, 1);
  for (let row = 0; row < count; row += 1) {
    let rest = row;
    for (let i = keys.length - 1; i >= 0; i -= 1) {
      places[i] = rest % size[i];
      rest = Math.floor(rest / size[i]);
    }
    const values = Object.fromEntries(measures.map((measure, i) => [measure, value[row * measures.length + i] ?? null]));
    if (Object.values(values).some((one) => one !== null)) {
      rows.push(named(keys, places, dimension, values));
    }
  }
  return rows;
}

function named(keys, places, dimension, values) {
  const codes = Object.fromEntries(keys.map((key, i) => [key, dimension[key].category.index[places[i]]]));
  const names = Object.fromEntries(keys.map((key) => [key, dimension[key].category.label[codes[key]]]));
  return { key: Object.values(codes).join('/'), codes, names, values };
}

/** The columns of a table: of what is counted, and of measures, as `[id, name]`. */
export function statColumns({ id, dimension }) {
  const metric = dimension[id[id.length - 1]].category;
  return {
    keys: id.slice(0, -1).map((key) => [key, dimension[key].label]),
    measures: metric.index.map((measure) => [measure, metric.label[measure]]),
  };
}
