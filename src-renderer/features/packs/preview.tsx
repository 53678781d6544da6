/**
 * A pack on the screen, a page at a time.
 *
 * Page Down and Page Up turn the page, Home and End go to the ends, + and − make
 * it larger and smaller, 0 fits it to the width, Control F goes to the search. A pack that is built anew
 * stays on the page that is open. A screen reader is given the page's text.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { findInPdf, type Hit } from './find-in-pdf.ts';
import type { OpenPdf } from './pdf-pages.ts';
import { PreviewBar } from './preview-bar.tsx';

export interface PreviewPart {
  readonly title: string;
  readonly firstPage: number;
}

interface PreviewProps {
  readonly bytes: Uint8Array;
  readonly parts: readonly PreviewPart[];
  readonly name: string;
}

/** The pages are paged through by keyboard, so their frame takes the focus. */
const PAGED = { tabIndex: 0 } as const;
const STEPS = [0.6, 0.8, 1, 1.25, 1.5, 2] as const;
/** As wide as there is room, or a step of STEPS. */
type Zoom = 'fit' | number;
const zoomBy = (zoom: Zoom, by: 1 | -1): Zoom =>
  zoom === 'fit' ? (by === 1 ? 3 : 1) : Math.max(0, Math.min(zoom + by, STEPS.length - 1));

export function Preview({ bytes, parts, name }: PreviewProps) {
  const [pdf, setPdf] = useState<OpenPdf | 'cannot' | null>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [hits, setHits] = useState<{
    readonly words: string;
    readonly found: readonly Hit[];
    readonly at: number;
  } | null>(null);
  const frame = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const asked = useRef('');
  const shown = useRef<OpenPdf | null>(null);

  useEffect(() => {
    let wanted = true;
    // What shows pages is large, and is fetched when a pack is first looked at.
    const pages = import('./pdf-pages.ts');
    void pages
      .then(({ openPdf }) => openPdf(bytes))
      .catch(() => null)
      .then((opened) => {
        if (!wanted) return opened?.close();
        // The pages that were shown stay until these are there.
        shown.current?.close();
        shown.current = opened;
        setPdf(opened ?? 'cannot');
        setPage((before) => Math.min(before, opened?.pages ?? 1));
        setHits(null);
      });
    return () => {
      wanted = false;
    };
  }, [bytes]);

  useEffect(() => () => shown.current?.close(), []);

  if (pdf === null) return null;
  if (pdf === 'cannot') {
    return <p className="govuk-body">This file cannot be shown here. Save it and open it in another program.</p>;
  }
  const { pages } = pdf;
  const goTo = (to: number) => {
    setPage(Math.max(1, Math.min(to, pages)));
    frame.current?.scrollTo({ top: 0 });
  };

  async function find(words: string, step: 1 | -1): Promise<void> {
    if (pdf === null || pdf === 'cannot') return;
    asked.current = words;
    if (hits?.words === words) {
      const at = (hits.at + step + hits.found.length) % Math.max(hits.found.length, 1);
      setHits({ ...hits, at });
      if (hits.found[at]) setPage(hits.found[at].page);
      return;
    }
    const found = await findInPdf(pdf, words, () => asked.current !== words);
    if (asked.current !== words) return;
    const at = Math.max(
      found.findIndex((hit) => hit.page >= page),
      0,
    );
    setHits({ words, found, at });
    if (found[at]) setPage(found[at].page);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'f' && (event.ctrlKey || event.metaKey)) search.current?.focus();
    else if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    else if (['PageDown', 'ArrowRight', 'j'].includes(event.key)) goTo(page + 1);
    else if (['PageUp', 'ArrowLeft', 'k'].includes(event.key)) goTo(page - 1);
    else if (event.key === 'Home') goTo(1);
    else if (event.key === 'End') goTo(pages);
    else if (event.key === '+' || event.key === '=') setZoom(zoomBy(zoom, 1));
    else if (event.key === '0') setZoom('fit');
    else if (event.key === '-') setZoom(zoomBy(zoom, -1));
    else return;
    event.preventDefault();
  }

  const current = parts.findLast((part) => part.firstPage <= page);
  const marks = hits?.found.filter((hit) => hit.page === page) ?? [];
  return (
    <section className="ma-preview" aria-label={`Preview of ${name}`}>
      <PreviewBar
        {...{ page, pages, goTo, search }}
        zoom={zoom === 'fit' ? null : `${Math.round((STEPS[zoom] ?? 1) * 100)} %`}
        onZoom={(by) => setZoom(by === 0 ? 'fit' : zoomBy(zoom, by))}
        parts={parts}
        current={current?.firstPage ?? 1}
        onFind={(words, step) => void find(words, step)}
        found={hits ? { words: hits.words, at: hits.at, count: hits.found.length } : null}
      />
      <div className="ma-preview__body">
        <nav className="ma-preview__contents" aria-label={`Contents of ${name}`}>
          <ol>
            {parts.map((part) => (
              <li key={`${part.firstPage} ${part.title}`} aria-current={part === current ? 'location' : undefined}>
                <Button kind="link" onPress={() => goTo(part.firstPage)}>
                  {part.title}
                </Button>
                <span className="ma-quiet"> {part.firstPage}</span>
              </li>
            ))}
          </ol>
        </nav>
        <section
          ref={frame}
          className="ma-preview__frame"
          {...PAGED}
          aria-label={`Page ${page} of ${pages}${current ? `, ${current.title}` : ''}`}
          onKeyDown={onKeyDown}
        >
          <Sheet {...{ pdf, page, marks }} scale={zoom === 'fit' ? null : (STEPS[zoom] ?? 1)} />
        </section>
      </div>
    </section>
  );
}

interface SheetProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  /** Null: as wide as its frame. */
  readonly scale: number | null;
  readonly marks: readonly Hit[];
}

function Sheet({ pdf, page, scale, marks }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    let wanted = true;
    void (async () => {
      const full = await pdf.sizeOf(page);
      const room = canvas.current?.closest('.ma-preview__frame')?.clientWidth ?? 0;
      const by = scale ?? Math.min(Math.max(room - FRAME, 200) / full.width, LARGEST_FIT);
      if (!wanted || !canvas.current) return;
      await pdf.draw(page, canvas.current, full.width * by);
      if (!wanted) return;
      setSize({ width: full.width * by, height: full.height * by });
      const said = await pdf.textOf(page);
      if (wanted) setText(said.text);
    })().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [pdf, page, scale]);

  return (
    <div className="ma-preview__sheet" style={size ? { width: size.width, height: size.height } : {}}>
      <canvas ref={canvas} data-page={page} />
      {marks.flatMap((hit) =>
        hit.places.map(({ left, top, width, height }) => (
          <span
            key={`${left} ${top} ${width}`}
            className="ma-preview__hit"
            style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
          />
        )),
      )}
      <p className="govuk-visually-hidden">{text}</p>
    </div>
  );
}

/** What stands beside the page in its frame. */
const FRAME = 30;
const LARGEST_FIT = 1.4;

const percent = (part: number): string => `${part * 100}%`;
