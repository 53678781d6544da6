/**
 * The wall behind every screen: a fault of ours stops here, and says that the data is safe.
 *
 * It is true because nothing is called saved before the journal has it. A class,
 * because React has no other way to catch what a screen throws. Faults in
 * promises come in through `unhandledrejection` (main.tsx).
 */
import { Component, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';

interface ErrorWallProps {
  readonly children: ReactNode;
  readonly onSave: (diagnostics: string) => Promise<void>;
}

interface ErrorWallState {
  readonly fault: unknown;
  readonly fallen: boolean;
}

export class ErrorWall extends Component<ErrorWallProps, ErrorWallState> {
  override state: ErrorWallState = { fallen: false, fault: null };

  static getDerivedStateFromError(fault: unknown): ErrorWallState {
    return { fallen: true, fault };
  }

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.onRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.onRejection);
  }

  private readonly onRejection = (event: PromiseRejectionEvent): void => {
    this.setState({ fallen: true, fault: event.reason });
  };

  override render(): ReactNode {
    return this.state.fallen ? <Fallen fault={this.state.fault} onSave={this.props.onSave} /> : this.props.children;
  }
}

interface FallenProps {
  readonly fault: unknown;
  readonly onSave: (diagnostics: string) => Promise<void>;
}

function Fallen({ fault, onSave }: FallenProps) {
  const said = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return (
    <main className="ma-work ma-alone">
      <Page title="Something in the app broke">
        <p className="govuk-body">
          <strong>Your data is safe.</strong> Everything that said “Saved” is on the disk, and what you were typing is
          kept. Load the window again to go on.
        </p>
        <Button kind="primary" onPress={() => location.reload()}>
          Load again
        </Button>{' '}
        <Button onPress={() => void onSave(said)}>Save diagnostics</Button>
        <p className="govuk-body">
          The diagnostics are a text file about the app. Send it to whoever supports the app; look through it first.
        </p>
        <pre className="ma-fault">{said}</pre>
      </Page>
    </main>
  );
}
