/** What `matters --help` says: every command, with one example each. */
export const HELP = `Matters Arising on the command line. Nothing here needs a display or a network.

  matters pack --sample --out FILE.pdf
  matters pack --workspace FILE.matters --meeting REF [--body NAME] --out FILE.pdf [--report FILE.json]
      Builds a governance pack. REF is a meeting's reference or its date (2021-05-12);
      --body says which body's where more than one met that day. The report gives
      pages, parts with their page ranges, bytes, SHA-256, seconds per stage, and
      whether the file claims PDF/UA-1.

  matters agenda --sample --out FILE.pdf
  matters agenda --workspace FILE.matters --meeting REF [--body NAME] [--brief] --out FILE.pdf|.docx|.html
  matters minutes --sample --meeting 2021-01-14 --out FILE.docx
  matters minutes --workspace FILE.matters --meeting REF [--body NAME] [--style STYLE] --out FILE.pdf|.docx|.html
      Writes an agenda, or what is issued of a meeting, as PDF, Word or HTML: the same
      words and numbers in each. STYLE is minutes, note (a summary note) or actions
      (actions and decisions only); left out, it follows how the meeting was run.
      --brief writes the chair's brief: timings and private notes, not for circulation.

  matters actions --sample --out FILE.csv
  matters actions --workspace FILE.matters [--body NAME] [--on YYYY-MM-DD] --out FILE.csv|.xlsx
      Writes the action log, the marking in its first line. No cell runs as a formula.
      --on says the day on which its standing is worked out; today, where left out.

  matters export --sample --out FILE.matters
  matters export --workspace FILE.matters --out FILE.matters
  matters export --data-folder FOLDER [--name own] --out FILE.matters
      Writes a whole workspace as one file. From a data folder the journal is read,
      not the database; nothing in the folder is changed.

  matters backup verify FILE.matters
      Reads every record and every hash in the file and says whether it is sound.

  matters calendar --sample [--body NAME] [--meeting REF] --out FILE.ics
  matters calendar --workspace FILE.matters [--body NAME] [--meeting REF] --out FILE.ics
      Writes a body's series and meetings, or one meeting, as a calendar file that
      Outlook imports. A later file changes what is there instead of doubling it.
      Joining links, passcodes, notes and reasons are never in it.

  matters deadlines --profile P0 --meeting YYYY-MM-DD [--cadence-weeks N] [--json]
      Says when papers are due, the agenda goes out and the draft minutes follow, day
      by day, with the rule and its source. P0 a partnership group, P1 a combined
      authority, P2 a council's executive, P3 police and crime commissioner functions,
      P4 a police and crime panel. --cadence-weeks also checks the next meeting.

  matters findings --sample [--json]
  matters findings --workspace FILE.matters [--json]
      Says where the file contradicts itself, says too little or should be asked
      about, each with the words it rests on and what to do.

  matters notice --sample --decision "Dependency and Recovery" --out FILE.pdf
  matters notice --workspace FILE.matters --decision REF --out FILE.pdf|.docx|.html|.txt
      Writes the notice of a decision; .txt is under ModernGov's labels, for pasting.
      REF is its reference, its id or a part of its title. A notice that is not
      published is marked DRAFT; what is late or unlike its route is said beside it.
      Several --decision are compiled behind an index, each on a right-hand page.

  matters decisions --sample --out FILE.csv|.xlsx
  matters decisions --workspace FILE.matters [--body NAME] --out FILE.csv|.xlsx
      Writes the register of decisions, with what to ask about each.

  matters recommendations --sample --out FILE.csv|.xlsx
  matters recommendations --sample --to HMPPS --out FILE.pdf|.docx|.html|.txt
  matters recommendations --workspace FILE.matters [--to NAME] [--on YYYY-MM-DD] --out FILE
      Writes the recommendations to others: all of them as a table, or those to one
      addressee, ready for a letter.

  matters escalations --sample --out FILE.csv|.xlsx
  matters escalations --workspace FILE.matters [--body NAME] [--on YYYY-MM-DD] --out FILE.csv|.xlsx
      Writes the register of escalations: where each stands, who must act, its age in
      days and in meetings on the day --on says, and what nothing shows.

  matters risks --sample --out FILE.csv|.xlsx
  matters risks --workspace FILE.matters [--body NAME] [--on YYYY-MM-DD] --out FILE.csv|.xlsx
  matters timeline --sample --out FILE.csv|.xlsx
  matters timeline --workspace FILE.matters [--body NAME] --out FILE.csv|.xlsx
      Writes the risk log with its scores and bands, or the milestones in the order
      they fall, soft dates in their own words.

  --passphrase-file FILE   reads or writes an encrypted workspace file (age, passphrase)
  --help                   this page

Exit codes: 0 done, 1 it could not be done (one sentence says why), 2 the command was not understood.`;
