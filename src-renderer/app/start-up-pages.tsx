/**
 * What the window shows before a programme is open.
 *
 * Nothing for the first 300 ms (the style sheet waits), because most starts take
 * less. Then what is being done, with real numbers where there are any.
 */
import type { OpenedWorkspace } from '#contract/bridge.ts';
import type { CannotOpen, OpeningWork } from '#storage/open-store.ts';
import { CANNOT_OPEN } from '#storage/wording.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Repairs } from './repairs.tsx';

const WORK: Readonly<Record<OpeningWork, string>> = {
  'reading-history': 'Reading your programme back from its history',
  upgrading: 'Bringing your records to the form of this release',
};

interface OpeningPageProps {
  readonly work: OpeningWork | null;
  readonly done: number;
  readonly total: number | null;
}

export function OpeningPage({ work, done, total }: OpeningPageProps) {
  const label = work === null ? 'Opening your programme' : WORK[work];
  return (
    <main className="ma-work ma-alone ma-after-a-moment">
      <Page title="One moment">
        <ProgressBar label={label} done={done} total={total} />
      </Page>
    </main>
  );
}

interface CannotOpenPageProps {
  readonly reason: CannotOpen;
  readonly opened: OpenedWorkspace | null;
  readonly onRetry: () => void;
}

export function CannotOpenPage({ reason, opened, onRetry }: CannotOpenPageProps) {
  return (
    <main className="ma-work ma-alone">
      <Page title="Your programme was not opened">
        <p className="govuk-body">{CANNOT_OPEN[reason]}</p>
        <p className="govuk-body">Your data is where it was. Nothing has been changed.</p>
        <Repairs repairs={opened?.repairs ?? []} />
        <Button kind="primary" onPress={onRetry}>
          Try again
        </Button>
      </Page>
    </main>
  );
}

export function UnknownWindowPage() {
  return (
    <main className="ma-work ma-alone">
      <Page title="This window was not opened by Matters Arising">
        <p className="govuk-body">
          For safety the app answers only windows that it has opened itself. Close this one and start the app again from
          its icon. Your data is where it was.
        </p>
      </Page>
    </main>
  );
}
