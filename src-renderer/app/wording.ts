/** What the window says of how it stands. What storage says of saving and opening is in storage/wording.ts. */

export const READ_ONLY: Record<'newer' | 'asks', string> = {
  newer:
    'A later release of the app wrote this programme, so it can only be read here. Install that release to change it.',
  asks: 'This programme is open to be read only, because part of its history is damaged. Load the window again to choose how to go on.',
};

export const FOLDER_WARNINGS: Record<'network' | 'cloud-synced', string> = {
  network:
    'The data folder is on a network share. That can lose work: move it to this computer’s own disk. A second copy on the share is welcome; Data safety makes one.',
  'cloud-synced':
    'The data folder is inside a folder that is synced to a cloud. That can lose work: move it out of there. A second copy in the cloud folder is welcome; Data safety makes one.',
};
