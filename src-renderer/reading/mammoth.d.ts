/** What we ask of mammoth: its build for browsers, which runs in the worker and in Node alike, and the tree it reads. */
declare module 'mammoth/mammoth.browser.js' {
  /** A paragraph, run, text, table, row, cell, break, image, note reference: what it is and what it holds. */
  interface WordElement {
    readonly type: string;
    readonly value?: string;
    readonly styleName?: string | null;
    readonly breakType?: string;
    readonly children?: readonly WordElement[];
  }
  interface Options {
    readonly includeEmbeddedStyleMap: boolean;
    readonly transformDocument: (document: WordElement) => WordElement;
  }
  export function convertToHtml(input: { readonly arrayBuffer: ArrayBuffer }, options: Options): Promise<unknown>;
}
