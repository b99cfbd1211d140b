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

/** Colour and symbol of the series at a place; no two of the first six are alike in either. */
export function seriesLook(palette, place) {
  return { color: palette[`series-${(place % 6) + 1}`], symbol: SYMBOLS[place % 6] };
}
