// What the options of all charts share. Pure.

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'];

/** A tooltip drawn in the canvas: the page's security policy allows no markup with styles of its own. */
export function tooltip(palette, more) {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.muted,
    textStyle: { color: palette.text, fontSize: palette.size },
    ...more,
  };
}

export function axisText(palette) {
  return {
    axisLabel: { color: palette.text, fontSize: palette.size },
    nameTextStyle: { color: palette.text, fontSize: palette.size },
    axisLine: { lineStyle: { color: palette.muted } },
    axisTick: { lineStyle: { color: palette.muted } },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

/** The axis of lying bars: the names of rows from the top, of which the longest takes two fifths of the width at most. */
export function namesBeside(rows, palette) {
  const axis = axisText(palette);
  const names = rows.map(({ name }) => name);
  const longest = Math.max(1, ...names.map((name) => name.length)) * 0.62 * palette.size;
  const width = Math.min(longest, 13 * palette.size, 0.4 * (palette.width ?? Infinity));
  return {
    type: 'category', inverse: true, data: names, ...axis,
    axisLabel: { ...axis.axisLabel, width, overflow: 'break', lineHeight: 1.1 * palette.size }, axisTick: { show: false },
  };
}

/** How much of a chart's height a legend of these names takes, in pixels. */
export function legendHeight(names, { size, width = Infinity }) {
  const length = names.reduce((sum, name) => sum + 0.6 * size * name.length + 45, 0);
  return (1.4 + 1.8 * Math.ceil(length / Math.max(200, width - 30))) * size;
}

/** Colour and symbol of the series at a place; no two of the first six are alike in either. */
export function seriesLook(palette, place) {
  return { color: palette[`series-${(place % 6) + 1}`], symbol: SYMBOLS[place % 6] };
}
