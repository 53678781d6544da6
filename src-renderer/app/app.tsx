/** The app: which state of start-up there is, and its page. */
import { useSyncExternalStore } from 'react';
import type { Bridge } from '#contract/bridge.ts';
import { AsksPage } from './asks-page.tsx';
import { DeskSetup } from './desk-setup.tsx';
import { ErrorWall } from './error-wall.tsx';
import { goTo } from './hash-route.ts';
import { Shell } from './shell.tsx';
import type { Session, StartUp } from './start-up.ts';
import { CannotOpenPage, OpeningPage, UnknownWindowPage } from './start-up-pages.tsx';

export function App({ session }: { readonly session: Session }) {
  const state = useSyncExternalStore(session.listen, session.current);
  return (
    <ErrorWall onSave={(text) => saveDiagnostics(bridgeOf(state), text)}>
      <AtStage session={session} state={state} />
    </ErrorWall>
  );
}

function AtStage({ session, state }: { readonly session: Session; readonly state: StartUp }) {
  const liveness = useSyncExternalStore(session.host.subscribe, session.host.current);
  if (liveness === 'unknown-window') return <UnknownWindowPage />;
  if (state.at === 'connecting') return <OpeningPage work={null} done={0} total={null} />;
  if (state.at === 'opening') return <OpeningPage work={state.work} done={state.done} total={state.total} />;
  if (state.at === 'cannot-open')
    return <CannotOpenPage reason={state.reason} opened={state.opened} onRetry={() => location.reload()} />;
  if (state.at === 'asks')
    return (
      <AsksPage
        programme={state.programme}
        onChoose={(choice) => {
          if (choice === 'restore') goTo('data-safety/restore');
          void session.settle(choice === 'restore' ? 'continue-from-last-good' : choice);
        }}
      />
    );
  return (
    <DeskSetup key={state.store.workspace} programme={state}>
      {(notices) => (
        <Shell
          programme={state}
          notices={notices}
          host={session.host}
          openWorkspace={(workspace) => {
            goTo('home');
            void session.openWorkspace(workspace);
          }}
        />
      )}
    </DeskSetup>
  );
}

const bridgeOf = (state: StartUp): Bridge | null =>
  state.at === 'open' ? state.bridge : state.at === 'asks' ? state.programme.bridge : null;

/** The fault, and about the app; nothing from the programme. Where there is no host yet the text on the page is all there is. */
async function saveDiagnostics(bridge: Bridge | null, fault: string): Promise<void> {
  if (!bridge) return;
  const about = await bridge.about({});
  const { version, host, platform } = about.ok
    ? about.value
    : { version: 'not known', host: 'not known', platform: 'not known' };
  const text = [
    `Matters Arising ${version}, ${host}, ${platform}`,
    navigator.userAgent,
    `At ${location.hash}`,
    fault,
  ].join('\n\n');
  await bridge.saveFile({ suggestedName: 'Matters Arising diagnostics.txt', bytes: new TextEncoder().encode(text) });
}
