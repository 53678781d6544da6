/**
 * Plain content: what a paper says, before it has pages.
 *
 * A pack, a set of minutes and a decision notice are all a `Sheet` of parts, each
 * a list of blocks. Content knows no board and no record: a content function turns
 * records into it, the engine turns it into pages. Everything is JSON, so that it
 * crosses to the worker and can be compared in a test. Text is printed literally:
 * no character in it means anything to the typesetter. Dates arrive as text.
 * Unknown is null; a blank cell is '' and stays blank.
 */

/** A short piece of running text. A string may hold '\n', which breaks the line. */
export type Run =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly link: string; readonly href: string }
  /** The page a part, annex, heading or item begins on, as a number and a link: the engine fills it in. */
  | { readonly pageOf: string }
  /** Words that lead to a part, annex, heading or item of the same paper. */
  | { readonly goTo: string; readonly text: string }
  /** A status in a small coloured tag. The word carries the meaning, the colour only helps. */
  | { readonly tag: string; readonly tone: Tone };

export type Text = string | readonly Run[];

export type Tone = 'grey' | 'blue' | 'green' | 'amber' | 'red';

/** A paragraph. `number` stands in the margin, as in "4.2". */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly number: string | null;
  readonly text: Text;
  readonly size: 'body' | 'lead' | 'small';
}

/** A heading inside a part. The part's own title is level 1; a level must not be skipped. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly number: string | null;
  readonly text: string;
  /** What `pageOf` and `goTo` call it; null where nothing points here. */
  readonly id: string | null;
}

export interface ListEntry {
  readonly text: Text;
  readonly entries: readonly ListEntry[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly entries: readonly ListEntry[];
}

/**
 * Numbered items: an agenda, or the minutes. Numbers come with the content ("4", "4.2"),
 * since they are the domain's to allocate. A title becomes a heading (level 1 is H2, and so on).
 */
export interface Items {
  readonly kind: 'items';
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: string | null;
  readonly number: string;
  readonly level: 1 | 2 | 3;
  readonly title: string | null;
  /** Set in grey at the right of the title: a purpose, a time, a reference, "page 7". */
  readonly aside: Text | null;
  readonly blocks: readonly Block[];
}

/**
 * What a meeting made: an action, a decision, a recommendation. A shaded box that is
 * kept with the paragraph before it, with its reference at the left and facts below.
 */
export interface Outcome {
  readonly kind: 'outcome';
  readonly outcome: 'action' | 'decision' | 'recommendation' | 'escalation' | 'risk' | 'noted';
  readonly label: string;
  readonly reference: string | null;
  readonly text: Text;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly term: string;
  readonly detail: Text;
}

/** A share of what is left, or millimetres. Never automatic: automatic columns make long tables slow. */
export type Width = { readonly fr: number } | { readonly mm: number };

export interface Column {
  readonly head: string;
  readonly width: Width;
  readonly align: 'start' | 'centre' | 'end';
}

/** The header row is repeated on every page; a row is kept whole where it fits on a page. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  readonly size: 'body' | 'small';
  /** Printed in place of the table where there are no rows. Null prints the header row alone. */
  readonly empty: string | null;
}

/** Terms and details, as on a cover or a decision notice. */
export interface Summary {
  readonly kind: 'summary';
  readonly facts: readonly Fact[];
}

export interface Signatory {
  readonly name: string | null;
  readonly post: string | null;
  readonly party: string | null;
  /** "Signed 19 November 2020", "Not required: under £50,000". Null leaves a line to sign on. */
  readonly signed: string | null;
  readonly date: string | null;
}

export interface Signatures {
  readonly kind: 'signatures';
  readonly signatories: readonly Signatory[];
}

/** A drawing. `svg` may name no outside file; `alt` says what it shows and may not be empty. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly widthMm: number | null;
}

export interface Note {
  readonly kind: 'note';
  readonly tone: Tone;
  readonly title: string | null;
  readonly text: Text;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly text: string;
  readonly source: string | null;
}

export interface Space {
  readonly kind: 'space';
  readonly lines: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Items
  | Outcome
  | Table
  | Summary
  | Signatures
  | Figure
  | Note
  | Quotation
  | Space
  | PageBreak;

export interface Part {
  /** Unique in the sheet; what `pageOf` and the manifest call it. */
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  /** A pack's parts begin a page; a notice of two pages runs on. A change of orientation always begins one. */
  readonly begins: 'new-page' | 'run-on';
  readonly blocks: readonly Block[];
}

/** A PDF bound in behind the parts, after a page that says what it is. Its bytes travel apart. */
export interface BoundAnnex {
  readonly id: string;
  /** "Annex A", "Paper 4". */
  readonly label: string;
  readonly title: string;
  readonly fileName: string;
  /** Lines for the page before it: from whom, version, date. */
  readonly facts: readonly Fact[];
}

export interface Cover {
  /** Above the title: the body whose paper this is. */
  readonly overline: string | null;
  readonly facts: readonly Fact[];
  /** At the foot: who may read it, how to ask for another format. */
  readonly notice: Text | null;
}

export type SheetStatus = 'draft' | 'circulated' | 'agreed' | 'issued' | 'superseded';

export interface Sheet {
  readonly title: string;
  readonly subtitle: string | null;
  readonly reference: string | null;
  readonly organisation: string;
  /** Printed in capitals, centred, top and bottom of every page: "Official – Sensitive". */
  readonly marking: string;
  /** As written: "0.6a", "1.0". */
  readonly version: string | null;
  /** 'draft' and 'superseded' are said in the header and across the page; the others on the cover only. */
  readonly status: SheetStatus;
  readonly date: string | null;
  readonly language: 'en-GB';
  readonly author: string;
  /** "Pack page 3 of 40" or "Page 3 of 4". */
  readonly paging: 'pack' | 'document';
  /** The first page's number; more than 1 in a supplement, which continues its pack's pages. */
  readonly firstPage: number;
  readonly cover: Cover | null;
  /** How deep the contents go: 0 for none, 1 for parts and annexes, 2 for headings too. */
  readonly contents: 0 | 1 | 2;
  readonly parts: readonly Part[];
  readonly annexes: readonly BoundAnnex[];
}
