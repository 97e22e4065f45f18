"""Every command in one table: the parser, the help and the dispatch are made from it."""

from __future__ import annotations

from factdesk.cli.command import Argument, Command, a_count, a_number_of_workers, a_percentage

_PROJECT = Argument("PROJECT", "the project file; the ending .factdesk may be left out")
_ANNOTATOR = Argument(
    "--annotator", "who is working; otherwise FACTDESK_ANNOTATOR, your settings, your user name", "NAME"
)
_WORKERS = Argument(
    "--workers", "how many processes read side by side (1)", "N", kind=a_number_of_workers, default=1
)
_ENCODING = Argument("--encoding", "read every text file in this encoding, such as cp1252", "NAME")
_AGREED_BY = Argument(
    "--agreed-by",
    "who must say the same that nobody needs to decide: all, two-thirds of the readers, or off (all)",
    "RULE",
    default="all",
    choices=("all", "two-thirds", "off"),
)
_ID = Argument("ID", "a claim or suggestion: its id, or a beginning of it that no other has")

WINDOW = Command(
    "",
    "Open the window.",
    (
        Argument("PROJECT", "the project to open"),
        Argument("--sample", "open the sample project, which is made when there is none yet"),
        _ANNOTATOR,
    ),
    "window:open_window",
)
"""What happens without a command. Its PROJECT may be left out."""

COMMANDS: tuple[Command, ...] = (
    Command(
        "new",
        "Make an empty project.",
        (_PROJECT, Argument("--title", "the project's title; otherwise the file's name", "TITLE")),
        "projects:make_project",
        "Prints the path of the project. A file that is there already is never replaced.",
    ),
    Command(
        "import",
        "Take articles in, from files and folders.",
        (_PROJECT, Argument("PATH", "a text file, or a folder of them", several=True), _ENCODING, _ANNOTATOR),
        "articles:take_articles_in",
        "The same text twice is one article. A file that cannot be read is named with its reason, the others go in, "
        "and the exit code is then 2.",
    ),
    Command(
        "suggest",
        "Suggest claims in the project's articles.",
        (
            _PROJECT,
            _WORKERS,
            Argument("--again", "also read articles that this version has read before"),
            _ANNOTATOR,
        ),
        "suggestions:suggest",
        "What people have decided is never touched, and a rejected suggestion is not offered again.",
    ),
    Command(
        "learn",
        "Learn from what was decided, so that suggestions get better.",
        (
            _PROJECT,
            Argument("--list", "list the versions that were learned, and learn nothing"),
            Argument("--on", "switch a version on", "NUMBER", kind=a_count),
            Argument("--off", "let the rules suggest alone again"),
            Argument("--remove", "remove a version for good", "NUMBER", kind=a_count),
            _ANNOTATOR,
        ),
        "learning:learn",
        "What is learned stays on this computer, outside the project file. It is tried on articles that it was not "
        "taught with; a version that does no better than the rules is kept, but not switched on.",
    ),
    Command(
        "claims",
        "List claims, and what is suggested.",
        (
            _PROJECT,
            Argument(
                "--format",
                "how to list them (table)",
                "FORMAT",
                default="table",
                choices=("table", "jsonl"),
            ),
            Argument("--suggestions", "also list what is suggested to the annotator and not decided yet"),
            Argument("--by", "only the claims of this annotator", "NAME"),
            _ANNOTATOR,
        ),
        "claims:list_claims",
        "In the table a suggested label carries a question mark. In JSON Lines segments are pairs of code point "
        "offsets into the article's text.",
    ),
    Command(
        "label",
        "Label a claim, or accept a suggestion with a label.",
        (
            _PROJECT,
            _ID,
            Argument(
                "LABEL", "reported, denied, unconfirmed or confirmed, or its first letter; none removes it"
            ),
            _ANNOTATOR,
        ),
        "claims:label_claim",
        "Prints the id of the claim and its label.",
    ),
    Command(
        "reject",
        "Reject a suggestion, or a claim of yours.",
        (_PROJECT, _ID, _ANNOTATOR),
        "claims:reject",
        "You are never offered the suggestion again.",
    ),
    Command("undo", "Take back your newest edit.", (_PROJECT, _ANNOTATOR), "history:undo_edit"),
    Command("redo", "Do again what you took back last.", (_PROJECT, _ANNOTATOR), "history:redo_edit"),
    Command(
        "history",
        "List who did what, and when.",
        (
            _PROJECT,
            Argument("--limit", "how many edits, the newest first (50)", "N", kind=a_count, default=50),
            Argument("--claim", "only what became of this claim; the beginning of its id is enough", "ID"),
        ),
        "history:list_edits",
        "Times are UTC. A claim that was taken away is named by its whole id.",
    ),
    Command(
        "export",
        "Write the labels to a file.",
        (
            _PROJECT,
            Argument("FILE", "the file to write; a file of this name is replaced"),
            Argument(
                "--format",
                "csv, or jsonl with all that the project holds; otherwise as the file's ending says",
                "FORMAT",
                choices=("csv", "jsonl"),
            ),
            Argument("--label", "only claims with this label; may be given again", "LABEL", several=True),
            Argument("--by", "only claims of this annotator; may be given again", "NAME", several=True),
            Argument("--finished", "only articles that the claim's annotator has finished"),
            Argument("--suggestions", "also suggestions that nobody has decided on"),
            Argument("--exact", "keep cells that a spreadsheet would run as formulas exactly as they are"),
            Argument("--no-bom", "write no byte order mark at the beginning of the CSV"),
            Argument(
                "--layer",
                "each annotator's labels, the gold layer, or both; with jsonl a label a line (annotators)",
                "LAYER",
                choices=("annotators", "gold", "both"),
            ),
            _AGREED_BY,
            Argument("--with-codebook", "also write the decisions, a codebook and a datasheet beside it"),
        ),
        "exports:export",
        "What was written is read back and compared with the project; a manifest beside the CSV says what is in it. "
        "Gold is told from all who have finished an article: agreed by rule, decided in the review, or single.",
    ),
    Command(
        "merge",
        "Bring in what colleagues did in their copies or packages.",
        (
            _PROJECT,
            Argument(
                "FILE", "a colleague's project, or one in JSON Lines; it is never changed", several=True
            ),
            Argument("--dry-run", "only tell what would come in"),
            _ANNOTATOR,
        ),
        "colleagues:merge",
        "A verified backup is made first. Each file is one edit, which “undo” takes back. Nothing of yours is "
        "overwritten: a claim that was changed in two places is listed by “conflicts”. A file that cannot be merged is "
        "named with its reason, the others go in, and the exit code is then 2.",
    ),
    Command(
        "conflicts",
        "List claims that were changed in two places.",
        (_PROJECT,),
        "colleagues:show_conflicts",
        "Each with what it said before, says here, and says there. Times are UTC.",
    ),
    Command(
        "package",
        "Write a project file for each of your colleagues.",
        (
            _PROJECT,
            Argument("--to", "who gets a package; given again for each", "NAME", several=True, required=True),
            Argument("--folder", "the folder to write to (.)", "DIR", default="."),
            Argument("--sample", "only so many articles, drawn by chance", "N", kind=a_count),
            Argument(
                "--double",
                "percent of the articles that two people get (0)",
                "N",
                kind=a_percentage,
                default=0,
            ),
            Argument(
                "--seed", "draws and deals the same for the same number (1)", "N", kind=a_count, default=1
            ),
            Argument("--blind", "leave out what others have labelled"),
            Argument("--without-suggestions", "leave out what is suggested"),
            Argument("--pseudonyms", "call everybody “Annotator 1” and so on"),
            _ANNOTATOR,
        ),
        "colleagues:hand_out",
        "Articles are dealt out evenly, those for two people first. “merge” brings a package home.",
    ),
    Command(
        "check",
        "Check a project from its first byte to its last quote.",
        (_PROJECT,),
        "projects:check",
        "Exit code 1 when a check fails, with the reason.",
    ),
    Command(
        "stats",
        "Count what a project holds.",
        (
            _PROJECT,
            Argument(
                "--format",
                "a short table, or all the figures of the overview as json or csv (table)",
                "FORMAT",
                default="table",
                choices=("table", "json", "csv"),
            ),
        ),
        "projects:show_statistics",
        "In json and csv are progress by article and annotator, labels by publisher and day, what became of the "
        "suggestions of each rule, and time spent in seconds: the time between two edits of an annotator, where it is "
        "at most five minutes.",
    ),
    Command(
        "agreement",
        "Tell how far annotators agree, on articles that several have read.",
        (
            _PROJECT,
            Argument(
                "--format",
                "tables, all figures as json, or the methods as a paragraph for a paper (table)",
                "FORMAT",
                default="table",
                choices=("table", "json", "methods"),
            ),
            Argument("--by", "only the claims of this annotator; may be given again", "NAME", several=True),
            Argument("--publisher", "only articles of exactly this publisher", "NAME"),
            Argument("--since", "only articles published on or after 2024, 2024-11 or 2024-11-05", "DAY"),
            Argument("--until", "only articles published on or before it", "DAY"),
            Argument("--unfinished", "also count who has begun an article and not finished it"),
            Argument("--second-look", "how far annotators agree with themselves, see factdesk second-look"),
            Argument(
                "--time",
                "the day that tells the period: finished by the last, or published (finished)",
                "DAY",
                default="finished",
                choices=("finished", "published"),
            ),
            Argument(
                "--step",
                "how long a period is: month or week (month)",
                "STEP",
                default="month",
                choices=("month", "week"),
            ),
            Argument(
                "--resamples",
                "how often articles are drawn for the intervals (1000)",
                "N",
                kind=a_count,
                default=1_000,
            ),
        ),
        "agreement:show_agreement",
        "Three questions are kept apart: was the claim found (F1), how far does it reach (alpha over characters), and "
        "which label has it (alpha over matched claims). Claims of two people are the same claim when half of what "
        "either covers is in both. Where a figure is not defined its line says why.",
    ),
    Command(
        "second-look",
        "Give an annotator some of their own finished articles to read again.",
        (
            _PROJECT,
            Argument("--by", "who is to read again", "NAME", required=True),
            Argument(
                "--share", "percent of their finished articles (10)", "N", kind=a_percentage, default=10
            ),
            Argument("--seed", "draws the same for the same number (1)", "N", kind=a_count, default=1),
            _ANNOTATOR,
        ),
        "second_look:slip_in_again",
        "What is marked under the name that is printed is compared with the first reading by: factdesk agreement "
        "--second-look. Overview, agreement, review and exports leave it out unless they are asked for it by name.",
    ),
    Command(
        "review",
        "List where annotators differ, and what was decided there.",
        (
            _PROJECT,
            Argument(
                "--format",
                "a table, or all as json (table)",
                "FORMAT",
                default="table",
                choices=("table", "json"),
            ),
            Argument("--against", "compare with this file, without bringing it in", "FILE"),
            Argument("--by", "only the claims of this annotator; may be given again", "NAME", several=True),
            Argument("--unfinished", "also compare who has begun an article and not finished it"),
            Argument(
                "--kind",
                "only this kind of difference; may be given again",
                "KIND",
                several=True,
                choices=("only-a", "only-b", "only-some", "split", "label", "boundary", "source", "same"),
            ),
            Argument("--label", "only where this label was given; may be given again", "LABEL", several=True),
            Argument("--person", "only where this annotator has read the article", "NAME"),
            Argument("--publisher", "only articles of exactly this publisher", "NAME"),
            Argument(
                "--state",
                "only spots in this state; may be given again",
                "STATE",
                several=True,
                choices=("open", "agreed", "decided", "contested", "sent-back", "waiting", "single"),
            ),
            _AGREED_BY,
            Argument(
                "--sample",
                "percent of what is agreed that is listed too, drawn by lot (0)",
                "N",
                kind=a_percentage,
                default=0,
            ),
            Argument("--seed", "the same number draws the same (1)", "N", kind=a_count, default=1),
            Argument("--anonymous", "say A, B and so on instead of names"),
            _ANNOTATOR,
        ),
        "review:list_review",
        "A and B go by name, or by lot when anonymous. What was decided is opened again by a new or changed label; "
        "the line says so. Decide in the window.",
    ),
    Command(
        "backup",
        "Make a backup of a project, list its backups, or restore one.",
        (
            _PROJECT,
            Argument("--list", "list the backups with what is in them, the newest first"),
            Argument("--restore", "put this backup in the project's place", "FILE"),
        ),
        "backups:back_up",
        "A backup counts only when it was opened and checked. Ten recent ones, the last of each of seven days and of "
        "four weeks are kept. Restoring keeps the file that is replaced, under another name beside it.",
    ),
    Command(
        "salvage",
        "Make a new project of what can still be read in a damaged one.",
        (
            Argument("FILE", "the damaged project, which is not changed"),
            Argument("TARGET", "the new project; a file that is there already is never replaced"),
        ),
        "backups:salvage",
        "Every row is compared with the digest that it was saved with; what differs is left out and counted.",
    ),
    Command(
        "scan",
        "Find claims in files, without a project.",
        (
            Argument(
                "PATH", "a text file, a .jsonl of {“doc_id”, “text”}, or a folder of them", several=True
            ),
            _WORKERS,
            _ENCODING,
            Argument("--attitudes", "also find what somebody only wishes, judges or asks"),
            Argument("--headlines", "take a text of one line for a headline, which is one claim as a whole"),
        ),
        "scans:scan",
        "Prints one JSON object a line for each article, in the order of the input. The doc_id of a text file is its "
        "path as it was given; files of a folder follow in the order of their names. Offsets count code points of the "
        "text exactly as it stands in the file: line ends are not changed, and a byte order mark is its first "
        "character. What cannot be read is named with its reason, the others are scanned, and the exit code is "
        "then 2.",
    ),
)
