// Areas: the country, its counties, its municipalities and classes of these, as they are named and chosen. Pure.

const REGIONS = ['Nord-Norge', 'Trøndelag', 'Vestlandet', 'Sørlandet', 'Østlandet'];
const SIZE_BANDS = ['50000+', '20000-49999', '10000-19999', '5000-9999', '2000-4999', '<2000'];

/** More can't be told apart in a figure. */
export const MOST_AREAS = 6;

/** What an area is called; `id`, `kind` and `name` as the API tells them. */
export function areaName({ kind, name }, speech) {
  const { t } = speech;
  const names = {
    NATION: () => t('area.nation'),
    MUNICIPALITY: () => name,
    COUNTY: () => t('area.county', { name }),
    CENTRALITY: () => t('area.centrality', { name: speech.category('centrality', name) }),
    REGION: () => name,
    SIZE_BAND: () => t('area.sizeBand', { name: speech.category('size_band', name) }),
  };
  return names[kind]();
}

/** Counties as `{ code, name, places }`, by name, out of the rows of the municipalities; a county's code begins its municipalities' codes. */
export function counties(rows, compareText) {
  const byCode = new Map();
  rows.forEach((row) => {
    const code = row.code.slice(0, 2);
    byCode.set(code, { code, name: row.county, places: [...(byCode.get(code)?.places ?? []), row] });
  });
  return [...byCode.values()].sort((a, b) => compareText(a.name, b.name));
}

/** Everything that can be compared, as `[id, name]`: the country, counties, classes, municipalities. */
export function allAreas(rows, speech) {
  const named = (id, kind, name) => [id, areaName({ kind, name }, speech)];
  return [
    named('nation', 'NATION', ''),
    ...counties(rows, speech.compareText).map(({ code, name }) => named(code, 'COUNTY', name)),
    ...['1', '2', '3', '4', '5', '6'].map((name) => named(`centrality-${name}`, 'CENTRALITY', name)),
    ...REGIONS.map((name) => named(`region-${name}`, 'REGION', name)),
    ...SIZE_BANDS.map((name) => named(`size_band-${name}`, 'SIZE_BAND', name)),
    ...[...rows].sort((a, b) => speech.compareText(a.name, b.name)).map(({ code, name }) => [code, `${name} (${code})`]),
  ];
}

/** The ids that an address asks for, each once, at most as many as can be shown. */
export function askedAreas(text, byDefault) {
  const asked = (text ?? '').split(',').filter(Boolean);
  return [...new Set(asked.length > 0 ? asked : byDefault)].slice(0, MOST_AREAS);
}

/** The address of an area in the API. */
export function areaAddress(id) {
  return `/api/v1/areas/${encodeURIComponent(id)}`;
}
