"""`cockpit me`: the seller's own style, which seller one is, and four measures of success."""

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.progress import Progress
from cockpit.cli.session import Session
from cockpit.content.words import N_, _


def _run(session: Session, pairs: bool, answers: str | None, as_json: bool) -> None:
    from cockpit import paths
    from cockpit.desk import own_style

    file, language = paths.config_file(), session.speak()
    if answers is not None:
        own_style.keep_answers(file, own_style.typed_answers(answers))
    kept = own_style.kept_answers(file)
    if kept.fault is not None:
        from cockpit.cli.ending import explain

        printing.say(_("config.toml: {fault}; it is left aside.").format(fault=explain(kept.fault)[0]))
    if pairs:
        _pairs(kept.answers, language, as_json)
    else:
        _figures(session, kept.answers, language, as_json)


def _pairs(answers: str, language: str, as_json: bool) -> None:
    """The twelve pairs with what was chosen."""
    from cockpit.content.texts import Texts

    pairs = Texts(language).file("selling")["Pair"]
    if as_json:
        rows = zip(pairs.items(), answers, strict=True)
        printing.document(
            [{"pair": int(number), **said, "answer": one if one in said else None} for (number, said), one in rows]
        )
        return
    printing.line(_("Which of the two is more like you? Own wording of this product."))
    for (number, said), answer in zip(pairs.items(), answers, strict=True):
        printing.line()
        for letter, sentence in said.items():
            mark = "*" if letter == answer else " "
            printing.line(f"{number if letter == 'A' else '':>2} {mark} {letter}  {sentence}")
    printing.line()
    printing.line(_("Answer with: cockpit me --answers {answers}").format(answers=answers))


def _figures(session: Session, answers: str, language: str, as_json: bool) -> None:
    from cockpit.content.texts import Texts
    from cockpit.desk.me import me
    from cockpit.desk.me_told import me_rows, me_shape

    texts = Texts(language)
    told = Progress(_("Reading accounts: {done} of {total}"), least=100)
    with session.open() as desk:
        found = me(desk, answers, told)
    told.end()
    if as_json:
        printing.document(me_shape(found, texts.name))
        return
    for row in me_rows(found, texts):
        printing.line(_("{label}: {value}").format(label=row.label, value=row.value))
        for note in row.notes:
            printing.line(f"    {note}")
    if found.style.answered < len(answers):
        printing.say(_("cockpit me --pairs asks what tells your own style."))


command = Command(
    "me",
    callback=click.pass_obj(_run),
    params=[
        Option(["--pairs"], is_flag=True, help=N_("The twelve pairs that tell your own style.")),
        Option(["--answers"], metavar="ABAB…", help=N_("Your answers to them: A, B or - for each; kept.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ],
    context_settings={"ignore_unknown_options": True},  # answers may begin with a hyphen
)
