// The colours and the type of the theme in force, for charts, which can't read style sheets.

const NAMES = ['text', 'muted', 'line', 'surface', 'accent', 'critical', 'series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6',
  'ratio-0', 'ratio-1', 'ratio-2', 'ratio-3', 'ratio-4', 'ratio-5', 'ratio-none'];

export function palette() {
  const style = getComputedStyle(document.documentElement);
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])),
    font: style.fontFamily,
    size: Math.round(parseFloat(style.fontSize) * 0.85),
  };
}
