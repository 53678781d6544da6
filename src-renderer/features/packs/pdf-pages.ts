/**
 * Pages of a PDF on the screen, by pdf.js in a worker of its own.
 *
 * Loaded only when a pack is first looked at. A page is drawn into a canvas at
 * the screen's own resolution; its text is read for searching and for screen
 * readers, once for each page.
 */
import { getDocument, PDFWorker, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url';
import { startTrustedWorker } from '#documents/trusted-worker.ts';

export interface OpenPdf {
  readonly pages: number;
  /** Width and height of a page in CSS pixels at 100 %. */
  readonly sizeOf: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** Draws the page so many CSS pixels wide. Resolves false where another drawing overtook it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<boolean>;
  readonly textOf: (page: number) => Promise<PageText>;
  readonly close: () => void;
}

export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A run of text and where it stands, as fractions of the page. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

let worker: PDFWorker | null = null;

/** Null where the bytes are no PDF that can be shown. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | null> {
  // One worker for every pack: a task that is given its worker does not end it.
  worker ??= PDFWorker.create({ port: startTrustedWorker(workerUrl, 'pages') });
  // pdf.js keeps what it is given, so it is given a copy.
  const task = getDocument({
    worker,
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
  });
  const pdf = await task.promise.catch(() => null);
  if (!pdf) return null;
  const texts = new Map<number, Promise<PageText>>();

  const read = async (number: number): Promise<PageText> => {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces: Piece[] = [];
    let text = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      const [, , c = 0, d = 0, x = 0, y = 0]: number[] = Util.transform(viewport.transform, item.transform);
      const height = Math.hypot(c, d);
      pieces.push({
        ...{ start: text.length, length: item.str.length },
        ...{ left: x / viewport.width, top: (y - height) / viewport.height },
        ...{ width: item.width / viewport.width, height: (height * 1.15) / viewport.height },
      });
      text += item.str + (item.hasEOL ? '\n' : '');
    }
    return { text, pieces };
  };

  return {
    pages: pdf.numPages,
    async sizeOf(number) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 96 / 72 });
      return { width, height };
    },
    async draw(number, canvas, width) {
      const page = await pdf.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(devicePixelRatio, 2);
      const viewport = page.getViewport({ scale });
      // Drawn apart and then put in whole: a half-drawn page never shows.
      const apart = new OffscreenCanvas(Math.floor(viewport.width), Math.floor(viewport.height));
      const context = apart.getContext('2d', { alpha: false });
      if (!context) return false;
      const mark = String(Number(canvas.dataset.drawing ?? 0) + 1);
      canvas.dataset.drawing = mark;
      const canvasContext = context as unknown as CanvasRenderingContext2D;
      await page.render({ canvas: null, canvasContext, viewport }).promise;
      if (canvas.dataset.drawing !== mark) return false;
      canvas.width = apart.width;
      canvas.height = apart.height;
      canvas.getContext('2d', { alpha: false })?.drawImage(apart, 0, 0);
      return true;
    },
    textOf(number) {
      const known = texts.get(number) ?? read(number);
      texts.set(number, known);
      return known;
    },
    close: () => void task.destroy(),
  };
}
