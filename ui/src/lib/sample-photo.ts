// A picture for practising: a card that says it is a sample, drawn here, so that nobody needs a camera or a paper to try.

const WIDTH = 640;
const HEIGHT = 404;
const EDGE = 28;
/** How dark the table is on which the card lies. */
const TABLE = 0.25;

/** A card with what it stands for and the word that it is none; nothing where this device cannot draw. */
export async function samplePhoto(of: string, mark: string, note: string): Promise<File | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const style = getComputedStyle(document.documentElement);
  // The same in every theme: it becomes a paper.
  const [paper, ink] = [style.getPropertyValue('--white').trim(), style.getPropertyValue('--black').trim()];
  for (const [colour, alpha, edge] of [[paper, 1, 0], [ink, TABLE, 0], [paper, 1, EDGE]] as const) {
    pen.fillStyle = colour;
    pen.globalAlpha = alpha;
    pen.fillRect(edge, edge, WIDTH - 2 * edge, HEIGHT - 2 * edge);
  }
  pen.fillStyle = pen.strokeStyle = ink;
  pen.lineWidth = 6;
  pen.strokeRect(2 * EDGE, 2 * EDGE, WIDTH - 4 * EDGE, HEIGHT - 4 * EDGE);
  pen.textAlign = 'center';
  for (const [text, size, at] of [[mark, 96, 0.45], [of, 32, 0.62], [note, 28, 0.76]] as const) write(pen, text, size, HEIGHT * at);
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
  return picture && new File([picture], 'sample.jpg', { type: 'image/jpeg' });
}

/** As large as fits into the frame. */
function write(pen: CanvasRenderingContext2D, text: string, size: number, at: number): void {
  pen.font = `bold ${size}px sans-serif`;
  pen.fillText(text, WIDTH / 2, at, WIDTH - 5 * EDGE);
}
