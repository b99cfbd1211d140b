// The colours and the type of the theme in force, for charts, which can't read style sheets.

const NAMES = ['text', 'muted', 'line', 'surface', 'accent', 'critical', 'series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6',
  'ratio-0', 'ratio-1', 'ratio-2', 'ratio-3', 'ratio-4', 'ratio-5', 'ratio-none'];

/** Each colour as an element would show it: a custom property itself doesn't say which of its two it stands for. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const probe = document.body.appendChild(document.createElement('span'));
  const shown = getComputedStyle(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, shown.color];
  });
  probe.remove();
  return { ...Object.fromEntries(colours), font: style.fontFamily, size: Math.round(parseFloat(style.fontSize) * 0.85) };
}
