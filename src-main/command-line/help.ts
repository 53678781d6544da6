/** What `matters --help` says: every command, with one example each. */
export const HELP = `Matters Arising on the command line. Nothing here needs a display or a network.

  matters pack --sample --out FILE.pdf
  matters pack --workspace FILE.matters --meeting REF [--body NAME] --out FILE.pdf [--report FILE.json]
      Builds a governance pack. REF is a meeting's reference or its date (2021-05-12);
      --body says which body's where more than one met that day. The report gives
      pages, parts with their page ranges, bytes, SHA-256, seconds per stage, and
      whether the file claims PDF/UA-1.

  matters export --sample --out FILE.matters
  matters export --workspace FILE.matters --out FILE.matters
  matters export --data-folder FOLDER [--name own] --out FILE.matters
      Writes a whole workspace as one file. From a data folder the journal is read,
      not the database; nothing in the folder is changed.

  matters backup verify FILE.matters
      Reads every record and every hash in the file and says whether it is sound.

  --passphrase-file FILE   reads or writes an encrypted workspace file (age, passphrase)
  --help                   this page

Exit codes: 0 done, 1 it could not be done (one sentence says why), 2 the command was not understood.`;
