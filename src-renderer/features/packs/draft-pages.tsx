/**
 * A draft pack: what is in it, how many pages that makes, and the pages themselves.
 *
 * The pack is built behind the screen as it is changed (build-pack.ts), so the
 * count and the pages follow an edit by themselves. Build begins anew after a
 * refusal or a cancel.
 */
import { useMemo, useState } from 'react';
import { useDesk, useRows } from '#desk/desk.tsx';
import { saveFile } from '#desk/sheet-file.ts';
import { stages } from '#documents/outcome.ts';
import { packContent } from '#documents/pack/pack-content.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { type PackBuild, usePackBuild } from './build-pack.ts';
import { packFileName } from './file-name.ts';
import { gatherPackRows } from './gather.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { useOldEnough } from './old-enough.ts';
import { PackAnnexes } from './pack-annexes.tsx';
import { PackFacts } from './pack-facts.tsx';
import { PackNotes } from './pack-notes.tsx';
import { PackParts } from './pack-parts.tsx';
import { Preview } from './preview.tsx';
import type { OnePack } from './queries.ts';
import { STAGE } from './wording.ts';

export function DraftPages({ one }: { readonly one: OnePack }) {
  const desk = useDesk();
  const { pack, meeting, body } = one;
  const [issuing, setIssuing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const rows = useRows((db) => gatherPackRows(db, pack), [pack]);
  const content = useMemo(() => (rows ? packContent(pack, rows) : undefined), [pack, rows]);
  const build = usePackBuild(content);
  const { built } = build;

  async function save(): Promise<void> {
    if (!built || !build.current) return;
    setSaid(await saveFile(desk, built.paper.bytes, packFileName(pack, meeting, body)));
  }

  return (
    <div className="ma-pack">
      <div>
        <PackCount build={build} />
        <ButtonGroup>
          <Button
            kind="primary"
            onPress={() => {
              if (build.refused !== null || (!build.current && build.stage === null)) build.again();
            }}
          >
            Build the pack
          </Button>
          <Button onPress={() => void save()}>Save as PDF</Button>
          <Button onPress={() => setIssuing(true)}>Issue</Button>
        </ButtonGroup>
        {said === null ? null : (
          <p className="govuk-error-message" role="alert">
            {said}
          </p>
        )}
        <PackFacts one={one} />
        <PackParts pack={pack} pages={built?.paper.parts ?? []} />
        <PackAnnexes pack={pack} />
      </div>
      <div>
        <BuildProgress build={build} />
        {build.refused === null ? null : <WarningText>{build.refused}</WarningText>}
        {built ? <PackNotes built={built} /> : null}
        {built ? (
          <Preview
            bytes={built.paper.bytes}
            parts={built.paper.parts}
            name={`${pack.title}, version ${pack.version}`}
          />
        ) : null}
      </div>
      {issuing ? <IssueDialog one={one} onClose={() => setIssuing(false)} /> : null}
    </div>
  );
}

function PackCount({ build }: { readonly build: PackBuild }) {
  const { built, current, refused } = build;
  const pages = built?.paper.pages;
  const words =
    refused !== null
      ? 'It cannot be built as it stands'
      : pages === undefined
        ? 'Counting the pages …'
        : `${current ? '' : 'about '}${pages.toLocaleString('en-GB')} ${pages === 1 ? 'page' : 'pages'}`;
  return (
    <p className="ma-pack__count" role="status">
      <strong>{words}</strong>
    </p>
  );
}

/** What takes less than a moment shows nothing. */
function BuildProgress({ build }: { readonly build: PackBuild }) {
  const long = useOldEnough(build.stage !== null, 300);
  if (!long || build.stage === null) return null;
  const done = build.stage === 'waiting' ? 0 : stages.indexOf(build.stage);
  return <ProgressBar label={STAGE[build.stage]} done={done} total={stages.length} onCancel={build.cancel} />;
}
