/** A pack's own words as they are typed: what it is called and which version it is. */
import { type Drafted, drafted, namedProblem, typedLine } from '../kernel/draft.ts';
import { sameVersion } from '../kernel/version-label.ts';
import type { Pack } from './pack.ts';

export interface PackDraft {
  readonly title: string;
  readonly version: string;
}

export type PackFields = Pick<Pack, 'title' | 'version'>;
export type PackProblem = 'missing' | 'too-long' | 'taken';

export function packDraft(pack: PackFields): PackDraft {
  return { title: pack.title, version: pack.version };
}

/** `others` are the other packs of the same meeting: two of one version could never be told apart. */
export function readPackDraft(draft: PackDraft, others: readonly Pack[]): Drafted<PackFields, PackDraft, PackProblem> {
  const version = typedLine(draft.version);
  const taken = others.some((other) => other.deletedAt === null && sameVersion(other.version, version));
  return drafted<PackFields, PackDraft, PackProblem>(
    {
      title: namedProblem(draft.title),
      version: version.length > 60 ? 'too-long' : (namedProblem(version) ?? (taken ? 'taken' : null)),
    },
    { title: typedLine(draft.title), version },
  );
}
