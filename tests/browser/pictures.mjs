// Photos as a camera takes them, drawn in the page: sharp letters on a ground that is not quite even.

/** A drawn photo of 640 × 400 as plain bytes: letters in this light, or nothing but a slow change of grey. */
export async function drawn(page, name, { light = 230, letters = true, words = '姓名 王桂英' } = {}) {
  const bytes = await page.evaluate(async ({ light, letters, words }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 400 });
    const pen = canvas.getContext('2d');
    const slope = pen.createLinearGradient(0, 0, 640, 400);
    slope.addColorStop(0, `rgb(${light},${light},${light})`);
    slope.addColorStop(1, `rgb(${light - 20},${light - 20},${light - 20})`);
    pen.fillStyle = slope;
    pen.fillRect(0, 0, 640, 400);
    pen.fillStyle = 'black';
    pen.font = '28px sans-serif';
    if (letters) for (let line = 1; line < 13; line += 1) pen.fillText(`${words} 住址 石桥村三组 12 号 990123`, 20, line * 30);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, { light, letters, words });
  return { name, bytes };
}

/** The same as Playwright takes a file. */
export async function photograph(page, name, look) {
  const { bytes } = await drawn(page, name, look);
  return { name, mimeType: 'image/png', buffer: Buffer.from(bytes) };
}
