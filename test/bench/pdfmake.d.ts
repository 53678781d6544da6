/** What we use of pdfmake, which brings no types of its own. */
declare module 'pdfmake' {
  interface Pdfmake {
    readonly setFonts: (fonts: Readonly<Record<string, Readonly<Record<string, string>>>>) => void;
    readonly setUrlAccessPolicy: (may: (url: string) => boolean) => void;
    readonly setLocalAccessPolicy: (may: (path: string) => boolean) => void;
    readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> };
  }
  const pdfmake: Pdfmake;
  export default pdfmake;
}
