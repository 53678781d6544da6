/**
 * The window around every screen: marking, identity bar, places, the work, marking.
 *
 * After each step to another place the focus goes to its title, so that a screen
 * reader says where one is; a record that opens beside a list takes it itself.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { HostLiveness } from '#bridge/host-state.ts';
import { useDesk, useRows } from '#desk/desk.tsx';
import { CommandPalette } from '#features/command-palette/command-palette.tsx';
import { FirstStartPage } from '#features/first-start/first-start-page.tsx';
import { listRecords } from '#storage/read.ts';
import { Button } from '#ui/button.tsx';
import { MarkingBanner } from '#ui/marking-banner.tsx';
import { NoticeBar } from '#ui/notice-bar.tsx';
import { PAGE_TITLE_ID, Page } from '#ui/page.tsx';
import { Alarms } from './alarms.tsx';
import { listCommands } from './commands.ts';
import type { Notices } from './desk-setup.tsx';
import { goTo, readHash, useHash } from './hash-route.ts';
import { IdentityBar } from './identity-bar.tsx';
import { useKeyboard } from './keyboard.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { addressOf, PLACES, RECORD_KINDS } from './routes.ts';
import { type OpenProgramme, OWN, SAMPLE } from './start-up.ts';

interface ShellProps {
  readonly programme: OpenProgramme;
  readonly notices: Notices;
  readonly host: HostLiveness;
  readonly openWorkspace: (workspace: string) => void;
}

export function Shell({ programme, notices, host, openWorkspace }: ShellProps) {
  const { store } = useDesk();
  const found = useRows((db) => listRecords(db, 'programme'), []);
  const hash = useHash();
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const [asked, setAsked] = useState(() => store.actor().name !== '');
  const where = readHash(hash);
  const place = PLACES.find((one) => one.key === where.place);
  useFocusOnTitle(hash);
  useKeyboard({
    search: () => setShown('palette'),
    help: () => setShown('keys'),
    undo: () => void notices.undo(),
    redo: () => void notices.redo(),
    goByLetter: (letter) => {
      const to = PLACES.find((one) => one.letter === letter);
      if (to) goTo(to.key);
    },
  });
  const commands = useMemo(
    () => listCommands({ undo: notices.undo, redo: notices.redo, showKeys: () => setShown('keys') }),
    [notices.undo, notices.redo],
  );

  if (!found) return null;
  const [record] = found;
  const marking = record?.marking ?? 'OFFICIAL';
  const isFirst = store.readOnly === null && (!record || !asked) && store.workspace === OWN;
  return (
    <div className={isFirst ? 'ma-window ma-window--plain' : 'ma-window'}>
      <button
        type="button"
        className="govuk-skip-link ma-skip"
        onClick={() => document.getElementById('work')?.focus()}
      >
        Skip to the work
      </button>
      <MarkingBanner marking={marking} place="top" />
      <IdentityBar
        programmes={programmesOf(programme, record?.name)}
        onProgramme={openWorkspace}
        onSearch={() => setShown('palette')}
      />
      <Alarms programme={programme} host={host} />
      {isFirst ? null : <PlacesList current={place?.key} />}
      <main id="work" className="ma-work" tabIndex={-1}>
        {isFirst ? (
          <FirstStartPage
            ask={record ? 'who' : 'all'}
            onDone={() => setAsked(true)}
            openSample={() => openWorkspace(SAMPLE)}
          />
        ) : place ? (
          <place.page path={where.path} />
        ) : (
          <NoSuchPlace />
        )}
      </main>
      <MarkingBanner marking={marking} place="bottom" />
      <NoticeBar
        notice={notices.notice}
        onUndo={notices.notice?.undo ? () => void notices.undo() : undefined}
        onDismiss={notices.dismiss}
      />
      {shown === 'palette' ? (
        <CommandPalette
          commands={commands}
          kinds={RECORD_KINDS}
          onOpenRecord={(id) => goTo(addressOf(id))}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown === 'keys' ? <KeyboardHelp onClose={() => setShown(null)} /> : null}
    </div>
  );
}

function PlacesList({ current }: { readonly current: string | undefined }) {
  const list = (last: boolean) =>
    PLACES.filter((place) => (place.last ?? false) === last).map((place) => (
      <li key={place.key}>
        <a href={`#${place.key}`} aria-current={place.key === current ? 'page' : undefined}>
          {place.label}
          {place.count ? <place.count /> : null}
        </a>
      </li>
    ));
  return (
    <nav className="ma-places" aria-label="Places">
      <ul>{list(false)}</ul>
      <ul className="ma-places__last">{list(true)}</ul>
    </nav>
  );
}

function NoSuchPlace() {
  return (
    <Page title="There is nothing here">
      <p className="govuk-body">The address names a place that this release of the app does not have.</p>
      <Button kind="primary" onPress={() => goTo('home')}>
        Go home
      </Button>
    </Page>
  );
}

/** The user's own and the sample. The own one goes by its name while it is open. */
function programmesOf({ store }: OpenProgramme, name: string | undefined) {
  const all = [
    { workspace: OWN, name: 'Your programme' },
    { workspace: SAMPLE, name: 'Sample programme' },
  ];
  return all.map((one) =>
    one.workspace === store.workspace && name && one.workspace === OWN ? { ...one, name } : one,
  );
}

const TITLE_WITHIN = 2000;

function useFocusOnTitle(hash: string): void {
  const last = useRef(hash);
  useEffect(() => {
    if (last.current === hash) return;
    last.current = hash;
    const begun = performance.now();
    const tryOnce = () => {
      const title = document.getElementById(PAGE_TITLE_ID);
      const active = document.activeElement;
      const isAtWork =
        active !== null && active !== document.body && active.closest('.ma-work') !== null && active.id !== 'work';
      if (isAtWork) return;
      if (title) title.focus();
      else if (performance.now() - begun < TITLE_WITHIN) requestAnimationFrame(tryOnce);
    };
    requestAnimationFrame(tryOnce);
  }, [hash]);
}
