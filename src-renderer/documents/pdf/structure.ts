/**
 * Keeping an annex's tags: its structure tree becomes a section of the pack's.
 *
 * Page content finds its structure through numbered parent keys, and table cells find
 * their headers through ids. Both are made the pack's own while the annex is still a
 * file apart; then the tree is copied with the pages, by one copier, so that everything
 * still points at the same things. A page without tags becomes one paragraph, a scan a
 * figure that says what it is: nothing is silently lost to a screen reader.
 */
import {
  type PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFPageLeaf,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { attributesOf } from './fit-annex.ts';
import {
  arrayAt,
  asDict,
  at,
  dictAt,
  key,
  kidsOf,
  lookedUp,
  nameAt,
  numberAt,
  readNameTree,
  readNumberTree,
  refOf,
  textOf,
} from './objects.ts';
import { annotationsOf, type OpenAnnex } from './open-annex.ts';
import { wrapContent } from './page-content.ts';

/** The pack's tree while annexes are being added to it. */
export interface Structure {
  readonly doc: PDFDocument;
  readonly tree: PDFDict;
  /** The one element at the top, 'Document', and its kids. */
  readonly top: PDFRef;
  readonly kids: PDFArray;
  readonly parents: Map<number, PDFObject>;
  readonly ids: { name: PDFString | PDFHexString; value: PDFObject }[];
  readonly sections: { section: PDFRef; after: PDFRef }[];
}

export function openStructure(doc: PDFDocument): Structure {
  const { context } = doc;
  const tree = dictAt(doc.catalog, 'StructTreeRoot');
  const [first] = tree ? kidsOf(tree) : [];
  const element = first && asDict(context.lookup(first));
  if (!tree || !element || !(first instanceof PDFRef)) throw new Error('The typesetter left the paper without tags.');
  const kids = context.obj(kidsOf(element));
  element.set(key('K'), kids);
  return {
    doc,
    tree,
    top: first,
    kids,
    parents: readNumberTree(dictAt(tree, 'ParentTree')),
    ids: readNameTree(dictAt(tree, 'IDTree')),
    sections: [],
  };
}

const nextKey = ({ parents }: Structure): number =>
  [...parents.keys()].reduce((most, one) => Math.max(most, one), -1) + 1;

/** Done in the annex's own file, before it is copied: `prefix` keeps its ids apart from every other's. */
export function renumberStructure(
  structure: Structure,
  { doc }: OpenAnnex,
  prefix: string,
): ReadonlyMap<number, number> {
  const tree = dictAt(doc.catalog, 'StructTreeRoot');
  const base = nextKey(structure);
  const old = [...readNumberTree(tree && dictAt(tree, 'ParentTree')).keys()].sort((a, b) => a - b);
  const keys = new Map(old.map((number, index) => [number, base + index]));
  const holders = new Set<PDFDict>(doc.context.enumerateIndirectObjects().flatMap(([, found]) => asDict(found) ?? []));
  for (const page of doc.getPages()) for (const annotation of annotationsOf(page.node)) holders.add(annotation);
  for (const holder of holders) renumber(holder, keys);
  if (tree) prefixIds(tree, prefix);
  return keys;
}

function renumber(holder: PDFDict, keys: ReadonlyMap<number, number>): void {
  for (const name of ['StructParents', 'StructParent']) {
    const old = numberAt(holder, name);
    if (old === undefined) continue;
    const now = keys.get(old);
    if (now === undefined) holder.delete(key(name));
    else holder.set(key(name), PDFNumber.of(now));
  }
}

const prefixed = (id: PDFObject | undefined, prefix: string): PDFString | undefined =>
  id instanceof PDFString || id instanceof PDFHexString ? PDFString.of(`${prefix}${id.asString()}`) : undefined;

function prefixIds(tree: PDFDict, prefix: string): void {
  const seen = new Set<PDFDict>();
  const waiting = [tree];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    const id = prefixed(at(element, 'ID'), prefix);
    if (id) element.set(key('ID'), id);
    for (const attributes of attributesOf(element)) {
      const headers = arrayAt(attributes, 'Headers');
      const renamed = headers && lookedUp(headers).flatMap((header) => prefixed(header, prefix) ?? []);
      if (renamed) attributes.set(key('Headers'), tree.context.obj(renamed));
    }
    const kids = kidsOf(element).flatMap((kid) => asDict(tree.context.lookup(kid)) ?? []);
    waiting.push(...kids.filter((kid) => kid.has(key('S'))));
  }
}

export interface Graft {
  readonly structure: Structure;
  readonly copier: PDFObjectCopier;
  readonly annex: OpenAnnex;
  readonly keys: ReadonlyMap<number, number>;
  readonly prefix: string;
  readonly title: string;
  /** The copied pages, in order, and the page in front of them. */
  readonly pages: readonly PDFRef[];
  readonly divider: PDFRef;
}

export function graftStructure(graft: Graft): void {
  const { structure, annex, title, divider } = graft;
  const { context } = structure.doc;
  const section = context.obj({ Type: 'StructElem', S: 'Sect', P: structure.top, T: PDFHexString.fromText(title) });
  const language = textOf(at(annex.doc.catalog, 'Lang'));
  if (language) section.set(key('Lang'), PDFHexString.fromText(language));
  const ref = context.register(section);
  section.set(key('K'), context.obj(annex.tagged ? graftTagged(graft, ref) : graftUntagged(graft, ref)));
  structure.sections.push({ section: ref, after: divider });
}

function graftTagged({ structure, copier, annex, keys, prefix }: Graft, section: PDFRef): PDFObject[] {
  const { context } = structure.doc;
  const found = annex.doc.catalog.get(key('StructTreeRoot'));
  const treeRef = found && copier.copy(refOf(annex.doc.context, found));
  const tree = treeRef && asDict(context.lookup(treeRef));
  if (!tree) return [];
  const tops = kidsOf(tree);
  for (const top of tops) {
    const element = asDict(context.lookup(top));
    element?.set(key('P'), section);
    if (element && nameAt(element, 'S') === 'Document') element.set(key('S'), key('Sect'));
  }
  for (const [old, value] of readNumberTree(dictAt(tree, 'ParentTree'))) {
    const now = keys.get(old);
    if (now !== undefined) structure.parents.set(now, value);
  }
  for (const { name, value } of readNameTree(dictAt(tree, 'IDTree'))) {
    const id = prefixed(name, prefix);
    if (id) structure.ids.push({ name: id, value });
  }
  addRoles(structure, dictAt(tree, 'RoleMap'));
  context.delete(treeRef);
  return tops;
}

function addRoles({ tree, doc }: Structure, roles: PDFDict | undefined): void {
  const ours = dictAt(tree, 'RoleMap') ?? doc.context.obj({});
  for (const [name, role] of roles?.entries() ?? []) if (!ours.has(name)) ours.set(name, role);
  if (ours.keys().length > 0) tree.set(key('RoleMap'), ours);
}

function graftUntagged({ structure, annex, pages, title }: Graft, section: PDFRef): PDFObject[] {
  const { context } = structure.doc;
  return pages.flatMap((pageRef, index) => {
    const page = context.lookup(pageRef);
    if (!(page instanceof PDFPageLeaf)) return [];
    const scanned = annex.pages[index]?.scanned ?? false;
    const role = scanned ? 'Figure' : 'P';
    const element = context.obj({ Type: 'StructElem', S: role, P: section, Pg: pageRef, K: 0 });
    if (scanned)
      element.set(key('Alt'), PDFHexString.fromText(`${title}, page ${index + 1}: a scanned page without text`));
    const ref = context.register(element);
    wrapContent(page, `/${role} <</MCID 0>> BDC\n`, '\nEMC\n');
    const parentKey = nextKey(structure);
    page.set(key('StructParents'), PDFNumber.of(parentKey));
    structure.parents.set(parentKey, context.obj([ref]));
    return [ref];
  });
}

/** Puts each section behind the page that announces it, and writes the trees anew. */
export function closeStructure(structure: Structure): void {
  const { doc, tree, kids, parents, ids, sections } = structure;
  const { context } = doc;
  const ends = lastKidByPage(structure);
  const placed = sections.map(({ section, after }) => ({
    section,
    index: ends.get(after.toString()) ?? kids.size() - 1,
  }));
  for (const { section, index } of placed.sort((a, b) => b.index - a.index)) kids.insert(index + 1, section);

  const keys = [...parents.keys()].sort((a, b) => a - b);
  const numbers = context.obj(
    keys.flatMap((number) => [PDFNumber.of(number), parents.get(number) ?? context.obj(null)]),
  );
  tree.set(key('ParentTree'), context.register(context.obj({ Nums: numbers })));
  tree.set(key('ParentTreeNextKey'), PDFNumber.of(nextKey(structure)));
  if (ids.length === 0) return;
  const sorted = [...ids].sort((a, b) => (a.name.asString() < b.name.asString() ? -1 : 1));
  const limits = [sorted.at(0), sorted.at(-1)].flatMap((one) => one?.name ?? []);
  const leaf = context.obj({ Names: sorted.flatMap(({ name, value }) => [name, value]), Limits: limits });
  tree.set(key('IDTree'), context.register(context.obj({ Kids: [context.register(leaf)] })));
}

function lastKidByPage({ doc, kids }: Structure): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  kids.asArray().forEach((kid, index) => {
    const page = firstPageOf(asDict(doc.context.lookup(kid)));
    if (page) ends.set(page, index);
  });
  return ends;
}

function firstPageOf(element: PDFDict | undefined): string | undefined {
  for (let depth = 0, next = element; next && depth < 16; depth += 1) {
    const page = next.get(key('Pg'));
    if (page) return page.toString();
    const [first] = kidsOf(next);
    next = first && asDict(next.context.lookup(first));
  }
  return undefined;
}
