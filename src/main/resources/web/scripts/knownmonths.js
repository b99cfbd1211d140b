// Months as they are against what was known of them once. Pure.

const MONTHS_BACK = 24;

/** The register months at whose close one may look back to, newest first: the last two years', and the last of each year before. `first` is the year to begin with. */
export function closes(registerDate, first) {
  const [year] = registerDate.split('-').map(Number);
  const count = counted(registerDate);
  const recent = Array.from({ length: MONTHS_BACK }, (_, back) => named(count - 1 - back));
  const before = Array.from({ length: Math.max(0, year - first) }, (_, back) => `${year - 1 - back}-12`);
  return [...recent, ...before.filter((december) => december < recent[MONTHS_BACK - 1])].filter((close) => close >= `${first}-01`);
}

/** The months from year 0 to that of a date, and the month of so many. */
function counted(date) {
  const [year, month] = date.split('-').map(Number);
  return 12 * year + month - 1;
}

function named(count) {
  return `${Math.floor(count / 12)}-${String(count % 12 + 1).padStart(2, '0')}`;
}

/** Rows of months with what was `known` of each, and by how much it has changed since; `answer` is what the API tells of it, null as long as it tells nothing. */
export function withKnown(rows, answer) {
  if (answer === null) {
    return rows.map((row) => ({ ...row, known: null, change: null }));
  }
  const then = new Map(answer.months.map(({ month, counts }) => [month, counts.departures ?? 0]));
  return rows.map((row) => {
    const known = row.month > answer.known ? null : then.get(row.month) ?? 0;
    return { ...row, known, change: known === null ? null : row.departures - known };
  });
}

/** Whether a month is not as it was known to be. */
export function isChanged({ change }) {
  return change !== null && change !== undefined && change !== 0;
}
