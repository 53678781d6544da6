/**
 * Reading a PDF back with another program's eyes (pdf.js), to assert what a reader meets:
 * the words of each page, the bookmarks with their pages, the roles of its tags.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly bookmarks: readonly Bookmark[];
  /** Roles of all structure elements, page by page. */
  readonly roles: readonly ReadonlySet<string>[];
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
}

export interface Bookmark {
  readonly title: string;
  /** Counted from 1; null where it leads nowhere. */
  readonly page: number | null;
  readonly inside: readonly Bookmark[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  const roles: ReadonlySet<string>[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/gu, ' '),
    );
    roles.push(new Set(rolesIn(await page.getStructTree())));
  }
  const { info } = await pdf.getMetadata();
  const facts = new Map(Object.entries(info));
  const marks = await pdf.getMarkInfo();
  const read: ReadPdf = {
    pages,
    bookmarks: await bookmarksOf(pdf, await pdf.getOutline()),
    roles,
    title: String(facts.get('Title')),
    language: String(facts.get('Language')),
    marked: marks !== null && 'Marked' in marks && marks.Marked === true,
  };
  await loading.destroy();
  return read;
}

function rolesIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const role = 'role' in tree && typeof tree.role === 'string' ? [tree.role] : [];
  const kids = 'children' in tree && Array.isArray(tree.children) ? tree.children : [];
  return [...role, ...kids.flatMap(rolesIn)];
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function bookmarksOf(pdf: PDFDocumentProxy, outline: Outline | null): Promise<Bookmark[]> {
  const read: Bookmark[] = [];
  for (const { title, dest, items } of outline ?? []) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const page: unknown = place?.[0];
    const index = isRef(page) ? await pdf.getPageIndex(page) : null;
    read.push({ title, page: index === null ? null : index + 1, inside: await bookmarksOf(pdf, items) });
  }
  return read;
}

const isRef = (found: unknown): found is { num: number; gen: number } =>
  typeof found === 'object' && found !== null && 'num' in found && 'gen' in found;
