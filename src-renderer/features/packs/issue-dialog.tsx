/** Issuing cannot be undone, so it is asked: as which version. It shows what it is doing and can be called off. */
import { useRef, useState } from 'react';
import { useDesk } from '#desk/desk.tsx';
import { type Stage, stages } from '#documents/outcome.ts';
import { labelForIssue } from '#domain/pack/pack-steps.ts';
import { Button, ButtonGroup } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Form } from '#ui/form.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { TextField } from '#ui/text-field.tsx';
import { issuePack } from './issue-pack.ts';
import type { OnePack } from './queries.ts';
import { STAGE } from './wording.ts';

interface IssueDialogProps {
  readonly one: OnePack;
  readonly onClose: () => void;
}

export function IssueDialog({ one, onClose }: IssueDialogProps) {
  const desk = useDesk();
  const [version, setVersion] = useState(labelForIssue(one.pack, one.packs));
  const [stage, setStage] = useState<Stage | 'waiting' | null>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const order = useRef<AbortController | null>(null);

  async function issue(): Promise<void> {
    if (stage !== null) return;
    order.current = new AbortController();
    setRefused(undefined);
    setStage('waiting');
    const why = await issuePack(desk, { one, version, onStage: setStage, signal: order.current.signal });
    setStage(null);
    if (why === null) onClose();
    else setRefused(why);
  }

  return (
    <Dialog
      title="Issue this pack"
      onClose={() => {
        order.current?.abort();
        onClose();
      }}
    >
      <Form onSave={issue}>
        <p className="govuk-body">
          An issued pack is frozen: its pages, its manifest and its reference stay as they are. What comes later is a
          new version.
        </p>
        <TextField
          label="Issue as version"
          name="version"
          hint="DRAFT comes off every page, and the Change history gets this version if it is not there yet"
          width={10}
          value={version}
          onChange={setVersion}
          problem={refused}
        />
        {stage === null ? null : (
          <ProgressBar
            label={STAGE[stage]}
            done={stage === 'waiting' ? 0 : stages.indexOf(stage)}
            total={stages.length}
            onCancel={() => order.current?.abort()}
          />
        )}
        <ButtonGroup>
          <Button kind="primary" type="submit" busy={stage !== null}>
            Issue the pack
          </Button>
          <Button
            kind="link"
            onPress={() => {
              order.current?.abort();
              onClose();
            }}
          >
            Not now
          </Button>
        </ButtonGroup>
      </Form>
    </Dialog>
  );
}
