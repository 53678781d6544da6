/** One small workspace whose file must be the same bytes on every machine and in every engine. */
import type { WorkspaceFileInput } from '#contract/workspace-file.ts';

export const SAME_EVERYWHERE: WorkspaceFileInput = {
  facts: {
    schemaVersion: 1,
    minReader: 1,
    app: 'Matters Arising',
    createdAt: '2026-11-22T09:00:00.000Z',
    createdBy: 'A Secretary',
    installId: 'one',
    workspace: 'own',
    classification: 'OFFICIAL',
    lastSeq: 1,
    lastHash: 'a'.repeat(64),
  },
  tables: new Map([
    [
      'actions',
      Array.from({ length: 300 }, (_, n) => ({ id: `action:${1000 + n}`, title: `Ünïcode № ${n}`, money: n / 3 })),
    ],
  ]),
  files: new Map(),
};

export const SAME_EVERYWHERE_SHA256 = '08788112c7142f0b6ed1894d043ca0ea5bcf9d7adc11912928a47f18f6a4c01c';
