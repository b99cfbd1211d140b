// A drawing with its title above and what it rests on below. Pure.

const MARGIN = 16;

/** Puts a drawing (SVG) of `width` by `height` into a larger one with a title and a foot. */
export function framed(drawing, { width, height, title, foot, palette: { text, muted, surface, font, size } }) {
  const head = MARGIN + 2 * size;
  const line = (y, fill, bytes, weight, said) => `<text x="${MARGIN}" y="${y}" fill="${fill}" font-family="${escaped(font)}" font-size="${bytes}" font-weight="${weight}">${escaped(said)}</text>`;
  const whole = height + head + MARGIN + 2 * size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`
    + `<rect width="100%" height="100%" fill="${surface}"/>`
    + line(head - 0.5 * size, text, 1.2 * size, 600, title)
    + drawing.replace('<svg ', `<svg x="0" y="${head}" `)
    + line(whole - MARGIN, muted, 0.9 * size, 400, foot)
    + '</svg>';
}

function escaped(said) {
  return said.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
