"""The commands: options to calls. No logic lives here.

Everything heavy is imported inside the commands: `extract FILE --json` must start as fast as typer itself allows.
For the same reason annotations are no strings here: typer would evaluate them, at every start, for every command.
"""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from pressfacts import settings
from pressfacts.ending import INTERRUPTED, UNUSABLE, exit_code, fail
from pressfacts.rulebook import Rulebook, load
from pressfacts.version import __version__

HELP = "Facts from German press releases: numbers, dates, people, quotes, agreements, each with its place and its rule."
app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
rules_app = typer.Typer(help="List, test and show the rules.", no_args_is_help=True)
app.add_typer(rules_app, name="rules")

Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Day of publication, what 'gestern' refers to: 2024-05-03 or '3. Mai 2024'."),
]
Rules = Annotated[
    str | None, typer.Option(metavar="DIR", help="Own rules over the packaged ones: same id replaces, new id adds.")
]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="Encoding of text files; found out if not given.")]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave the text out of the records.")]
Offsets = Annotated[Literal["code-point", "utf16"], typer.Option(help="What offsets count.")]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="json, facts, csv, sqlite, parquet, html, webannotation, brat, timeml or spacy; default: by the suffix.",
    ),
]
Lang = Annotated[Literal["de", "en"] | None, typer.Option(help="Language of labels; default: by the locale.")]


@app.command()
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Files to read; - is standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON record a document, one a line.")] = False,
    format: FormatName = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")] = None,
    published: Published = None,
    rules: Rules = None,
    lang: Lang = None,
    no_text: NoText = False,
    show: Annotated[
        Literal["summary", "facts", "text"], typer.Option(help="What to show without --json: facts, or marked text.")
    ] = "summary",
    explain: Annotated[bool, typer.Option("--explain", help="Name the rule of each fact in the summary.")] = False,
    encoding: Encoding = None,
    offsets: Offsets = "code-point",
) -> None:
    """Facts of one or a few press releases: a summary to read, or --json."""
    from pressfacts import extraction

    def action() -> int:
        chosen = settings.format_named("json" if as_json else format, output)
        request = extraction.Request(
            tuple(files),
            chosen,
            settings.options(chosen, not no_text, offsets, settings.language(lang)),
            output,
            settings.day(published),
            rules,
            settings.encoding(encoding),
            show,
            explain,
        )
        return extraction.run(request)

    raise typer.Exit(exit_code(action))


@app.command()
def batch(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders, .jsonl of documents; - is JSON Lines on standard input."),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="A file; a folder where each document is a file.")
    ] = "-",
    format: FormatName = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, metavar="N", help="Worker processes; 0: all cores.")] = 0,
    engine: Annotated[Literal["local", "dask"], typer.Option(help="Where the work is done.")] = "local",
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A running Dask scheduler; default: one on this machine.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an interrupted run.")] = False,
    errors: Annotated[
        str | None, typer.Option(metavar="FILE", help="Error records go here, not into the output.")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0.001, metavar="SECONDS", help="Give up on a document after this time.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="GLOB", help="Leave these files of a folder out; may be repeated.")
    ] = None,
    glob: Annotated[
        list[str] | None, typer.Option(metavar="GLOB", help="Take only these files of a folder; may be repeated.")
    ] = None,
    published: Published = None,
    rules: Rules = None,
    lang: Lang = None,
    no_text: NoText = False,
    encoding: Encoding = None,
    offsets: Offsets = "code-point",
) -> None:
    """Facts of many documents, in the order of the input; a bad document is an error record, never the end."""
    from pressfacts.batch.plan import make_plan
    from pressfacts.batch.run import run as run_plan

    def action() -> int:
        plan = make_plan(
            paths,
            output,
            format=format,
            options=(not no_text, offsets, settings.language(lang)),
            rules=rules,
            published=published,
            encoding=encoding,
            timeout=timeout,
            errors=errors,
            glob=glob or [],
            exclude=exclude or [],
            jobs=jobs,
            engine=engine,
            scheduler=scheduler,
            resume=resume,
        )
        return 1 if run_plan(plan) else 0

    raise typer.Exit(exit_code(action))


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A sentence, or - for standard input.")],
    rules: Rules = None,
    published: Published = None,
) -> None:
    """Why: the tokens, their classes, the rules that fired, and those that lost."""
    from pressfacts import explain as explaining
    from pressfacts.views import explain as view

    def action() -> int:
        sentence = sys.stdin.buffer.read().decode("utf-8", "replace") if text == "-" else text
        found = explaining.explain(sentence, rulebook_of(rules), settings.day(published))
        return write("".join(f"{line}\n" for line in view.lines(found)))

    raise typer.Exit(exit_code(action))


@rules_app.command("list")
def list_rules(rules: Rules = None) -> None:
    """All rules: id, file and note."""

    def action() -> int:
        book = rulebook_of(rules)
        return write("".join(f"{rule.id}\t{rule.file}\t{' '.join(rule.note.split())}\n" for rule in book.rules))

    raise typer.Exit(exit_code(action))


@rules_app.command("test")
def check_rules(rules: Rules = None) -> None:
    """Run the examples and counter-examples of all rules."""
    from pressfacts import ruletest

    def action() -> int:
        book = rulebook_of(rules)
        failures = ruletest.check(book)
        write("".join(f"{failure}\n" for failure in failures))
        examples = sum(len(rule.examples) + len(rule.counter_examples) for rule in book.rules)
        print(f"{len(book.rules)} rules, {examples} examples, {len(failures)} failed", file=sys.stderr)
        return 1 if failures else 0

    raise typer.Exit(exit_code(action))


@rules_app.command("show")
def show_rule(id: Annotated[str, typer.Argument(help="Id of the rule.")], rules: Rules = None) -> None:
    """One rule: where it stands, what it means, its pattern and its examples."""
    from pressfacts.views import rule

    def action() -> int:
        return write("".join(f"{line}\n" for line in rule.lines(rule.find(rulebook_of(rules), id))))

    raise typer.Exit(exit_code(action))


@app.command()
def schema() -> None:
    """The JSON Schema (2020-12) of the record."""
    from pressfacts.views.schema import dumps

    raise typer.Exit(exit_code(lambda: write(dumps())))


def show_version(wanted: bool) -> None:
    if wanted:
        write(f"pressfacts {__version__}\n")
        raise typer.Exit()


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    pass


def rulebook_of(overlay: str | None) -> Rulebook:
    """The rulebook with the user's folder laid over it."""
    return load(Path(overlay) if overlay else None)


def write(text: str) -> int:
    """Text to standard output, in UTF-8 whatever the locale; 0, for all is well."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    return 0


def run() -> int:
    """Read the command line and carry it out; the exit code."""
    try:
        code = app(standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        # Usage errors: typer has public names for a few of them only, but all can say what is wrong.
        return fail(error.format_message() if hasattr(error, "format_message") else str(error), UNUSABLE)
    return code if isinstance(code, int) else 0
