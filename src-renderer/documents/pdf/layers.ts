/**
 * Layers: what an annex hides stays hidden.
 *
 * A layer that is switched off in a drawing is listed in the file's catalogue, which is
 * not copied with the pages; without its list everything would show. The lists of all
 * annexes are joined in the pack's.
 */
import { type PDFArray, type PDFDict, type PDFDocument, PDFHexString, type PDFObjectCopier } from '@cantoo/pdf-lib';
import { arrayAt, dictAt, key } from './objects.ts';

export function graftLayers(pack: PDFDocument, annex: PDFDocument, copier: PDFObjectCopier): void {
  const theirs = dictAt(annex.catalog, 'OCProperties');
  const layers = theirs && arrayAt(theirs, 'OCGs');
  if (!theirs || !layers) return;
  const { properties, settings } = ownLayers(pack);
  addAll(properties, 'OCGs', layers, copier);
  const their = dictAt(theirs, 'D');
  if (!their) return;
  for (const list of ['OFF', 'Locked', 'Order']) {
    const listed = arrayAt(their, list);
    if (listed) addAll(settings, list, listed, copier);
  }
}

function ownLayers({ catalog, context }: PDFDocument): { properties: PDFDict; settings: PDFDict } {
  const properties = dictAt(catalog, 'OCProperties') ?? context.obj({});
  const settings = dictAt(properties, 'D') ?? context.obj({ Name: PDFHexString.fromText('Layers') });
  properties.set(key('D'), settings);
  catalog.set(key('OCProperties'), properties);
  return { properties, settings };
}

function addAll(holder: PDFDict, name: string, added: PDFArray, copier: PDFObjectCopier): void {
  const had = arrayAt(holder, name)?.asArray() ?? [];
  holder.set(key(name), holder.context.obj([...had, ...copier.copy(added).asArray()]));
}
