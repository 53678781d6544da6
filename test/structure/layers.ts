/**
 * The arrows that are allowed. A folder may import itself and what is listed, nothing else.
 *
 * '*' stands for one folder name: each feature is a layer of its own. A package
 * is named as it is imported; '…/' at the end allows what is under it. The longest
 * folder that matches a file is its layer.
 */
export interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const CONTRACT = 'src-main/contract';
const KERNEL = 'src-renderer/domain/kernel';
const DOMAIN = 'src-renderer/domain';
const STORAGE = 'src-renderer/storage';
const DOCUMENTS = 'src-renderer/documents';
const READING = 'src-renderer/reading';
const BRIDGE = 'src-renderer/bridge';
const UI = 'src-renderer/ui';
const DESK = 'src-renderer/desk';
const FEATURES = 'src-renderer/features/*';
const APP = 'src-renderer/app';
const RESOURCES = 'resources';

export const LAYERS: Readonly<Record<string, Layer>> = {
  [CONTRACT]: { folders: [], packages: ['zod', 'fflate', 'canonicalize'] },
  'src-main': { folders: [CONTRACT, 'package.json'], packages: ['electron', 'node:', 'zod', 'fflate', 'canonicalize'] },
  'src-main/command-line': {
    folders: ['src-main', CONTRACT, KERNEL, DOMAIN, STORAGE, DOCUMENTS, READING, RESOURCES],
    packages: ['node:', 'zod'],
  },
  [KERNEL]: { folders: [], packages: ['date-fns', 'zod', 'fractional-indexing'] },
  [DOMAIN]: { folders: [KERNEL], packages: ['date-fns', 'zod'] },
  'src-renderer/storage/versions': { folders: [], packages: ['dexie'] },
  [STORAGE]: {
    folders: [KERNEL, DOMAIN, CONTRACT, 'src-renderer/storage/versions'],
    packages: ['dexie', 'age-encryption', 'canonicalize', 'zod'],
  },
  [DOCUMENTS]: {
    folders: [KERNEL, DOMAIN, RESOURCES],
    packages: [
      '@myriaddreamin/',
      '@cantoo/pdf-lib',
      '@expo-google-fonts/',
      'docx',
      'fflate',
      'papaparse',
      'ical-generator',
      'mimetext',
      '@dagrejs/dagre',
    ],
  },
  [READING]: { folders: [KERNEL, DOMAIN], packages: ['mammoth', 'papaparse', 'diff', 'zod'] },
  [BRIDGE]: { folders: [CONTRACT], packages: [] },
  [UI]: {
    folders: [KERNEL],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-virtual',
      'govuk-frontend',
      '@ministryofjustice/frontend',
    ],
  },
  [DESK]: {
    folders: [KERNEL, DOMAIN, STORAGE, DOCUMENTS, UI, CONTRACT],
    packages: ['react', 'react-hook-form', 'dexie-react-hooks'],
  },
  [FEATURES]: {
    folders: [KERNEL, DOMAIN, STORAGE, DOCUMENTS, READING, BRIDGE, UI, DESK, CONTRACT],
    packages: ['react', 'react-hook-form', 'minisearch', 'pdfjs-dist'],
  },
  [APP]: {
    folders: [KERNEL, DOMAIN, STORAGE, DOCUMENTS, READING, BRIDGE, UI, DESK, FEATURES, CONTRACT, RESOURCES],
    packages: ['react', 'zod', 'react-dom', 'uuid', 'govuk-frontend', '@ministryofjustice/frontend'],
  },
  'src-renderer': { folders: [APP, UI], packages: ['react', 'react-dom'] },
};
