"""What `factdesk --help` shows, kept ready: making it from the table takes longer than printing it.

`python -m factdesk.cli.parsing > factdesk/cli/overview.py` writes this file anew; a test compares the two.
"""

OVERVIEW = """\
Label the claims of news articles as reported, denied, unconfirmed or confirmed.

  factdesk [PROJECT]      open the window, by choice with a project
  factdesk --sample       open the window with the sample project
  factdesk COMMAND …      work on the command line

Commands

  new PROJECT             Make an empty project.
  import PROJECT PATH…    Take articles in, from files and folders.
  suggest PROJECT         Suggest claims in the project's articles.
  learn PROJECT           Learn from what was decided, so that suggestions get better.
  claims PROJECT          List claims, and what is suggested.
  label PROJECT ID LABEL  Label a claim, or accept a suggestion with a label.
  reject PROJECT ID       Reject a suggestion, or a claim of yours.
  undo PROJECT            Take back your newest edit.
  redo PROJECT            Do again what you took back last.
  history PROJECT         List who did what, and when.
  export PROJECT FILE     Write the labels to a file.
  merge PROJECT FILE…     Bring in what colleagues did in their copies or packages.
  conflicts PROJECT       List claims that were changed in two places.
  package PROJECT         Write a project file for each of your colleagues.
  check PROJECT           Check a project from its first byte to its last quote.
  stats PROJECT           Count what a project holds.
  agreement PROJECT       Tell how far annotators agree, on articles that several have read.
  second-look PROJECT     Give an annotator some of their own finished articles to read again.
  review PROJECT          List where annotators differ, and what was decided there.
  backup PROJECT          Make a backup of a project, list its backups, or restore one.
  salvage FILE TARGET     Make a new project of what can still be read in a damaged one.
  scan PATH…              Find claims in files, without a project.

Labels

  reported                A source puts the claim forward, and nothing in this mention denies,
                          confirms or holds it open.
  denied                  A source rejects the claim, calls it false, or contradicts a claim that
                          stands in the article.
  unconfirmed             The article holds the claim open: no one confirms it, comment is refused,
                          or the writer hedges.
  confirmed               A source with standing acknowledges, admits, verifies or certifies the
                          claim.

Options

  COMMAND --help          everything that a command can be told
  --annotator NAME        who is working; otherwise FACTDESK_ANNOTATOR, your settings, your user
                          name
  --version               the version of FactDesk

Exit codes: 0 done, 1 a check failed, 2 bad use or bad input, 70 a bug, 130 interrupted.
"""
