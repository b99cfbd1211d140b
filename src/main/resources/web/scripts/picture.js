// A figure as a file of its own, that says the same wherever it is shown.

import { h } from './dom.js';

/** As sharp as screens of today show it. */
const SCALE = 2;

/** Hands a picture to the browser as a file, as it is or as PNG. */
export async function savePicture(svg, name, type) {
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  h('a', { href: type === 'svg' ? address : await painted(address), download: `${name}.${type}` }).click();
}

async function painted(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = h('canvas', { width: SCALE * image.naturalWidth, height: SCALE * image.naturalHeight });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
