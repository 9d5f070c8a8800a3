// Paints a scene as a PNG. No foreign code reads the page for it, and nothing leaves this device by it.

import { COVERED } from './cover';
import type { Box, Mark, Thing, Words } from './scene';

/** Points of the picture for one of the page; enough to be read after a messenger has made it smaller. */
const SHARP = 2;
/** What a canvas of a cheap phone holds for certain. */
const HIGHEST = 8000;
const ICON_GRID = 24;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** The picture. Its origin is the corner of the sheet. */
export function paint(things: readonly Thing[], origin: DOMPoint, sheet: Sheet): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const sharp = Math.min(SHARP, HIGHEST / sheet.height);
  canvas.width = Math.round(sheet.width * sharp);
  canvas.height = Math.round(sheet.height * sharp);
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.resolve(null);
  brush.fillStyle = sheet.ground;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(sharp, sharp);
  brush.translate(-origin.x, -origin.y);
  for (const thing of things) {
    if (thing.kind === 'box') box(brush, thing);
    else if (thing.kind === 'icon') icon(brush, thing);
    else words(brush, thing);
  }
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function box(brush: CanvasRenderingContext2D, { at, fill, line, width, round }: Box): void {
  brush.beginPath();
  brush.roundRect(at.x + width / 2, at.y + width / 2, Math.max(0, at.width - width), Math.max(0, at.height - width), round);
  brush.fillStyle = fill;
  brush.fill();
  if (width === 0) return;
  brush.strokeStyle = line;
  brush.lineWidth = width;
  brush.stroke();
}

function icon(brush: CanvasRenderingContext2D, { at, path, ink }: Mark): void {
  brush.save();
  brush.translate(at.x, at.y);
  brush.scale(at.width / ICON_GRID, at.height / ICON_GRID);
  brush.strokeStyle = ink;
  brush.lineWidth = 2;
  brush.stroke(new Path2D(path));
  brush.restore();
}

/** A line of text; what is covered is a bar as wide as it was. */
function words(brush: CanvasRenderingContext2D, { text, at, font, ink }: Words): void {
  brush.font = font;
  brush.fillStyle = ink;
  brush.textBaseline = 'middle';
  const wide = brush.measureText(text).width || 1;
  let x = at.x;
  for (const run of text.match(new RegExp(`${COVERED}+|[^${COVERED}]+`, 'gu')) ?? []) {
    const width = (brush.measureText(run).width * at.width) / wide;
    if (run.startsWith(COVERED)) brush.fillRect(x, at.y + at.height / 4, width, at.height / 2);
    else brush.fillText(run, x, at.y + at.height / 2, width + 1);
    x += width;
  }
}
