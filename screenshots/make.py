"""Make the pictures of README from the demo book: `python screenshots/make.py [FOLDER]`.

Each picture is an SVG from a terminal of fixed size. Where Chromium is installed a PNG is drawn beside it,
which is what README shows.
"""

import asyncio
import datetime as dt
import html
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len

from cockpit.content.words import use
from cockpit.desk.demo import make_demo
from cockpit.tui.app import CockpitApp
from cockpit.tui.session import Session

CELL = 12.2
"""Width of one cell in Textual's SVG."""
FONTS = "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace"
TODAY = dt.date(2026, 11, 20)
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Picture:
    """One picture: its name, language, size in cells, theme, and the keys pressed before it is taken."""

    name: str
    language: str
    size: tuple[int, int]
    keys: Sequence[str] = ()
    theme: str = "dark"


_PREPARE = ("2", "f7", "enter", "enter", "a")
_TYPED = tuple("met @Sun Li+ @Qian Hao+: pilot ok, budget frozen to May; c4 ok; >fri send TCO")
PICTURES = (
    Picture("home-en-140x40", "en", (140, 40)),
    Picture("home-zh-140x40", "zh", (140, 40), ("down",) * 5),
    Picture("home-en-80x24", "en", (80, 24), ("2",)),
    Picture("home-zh-80x24", "zh", (80, 24), ("down",) * 5 + ("2",)),
    Picture("why-en-140x40", "en", (140, 40), ("5", "enter")),
    Picture("home-en-light-140x40", "en", (140, 40), ("down",), "light"),
    Picture("loop-1-prepare", "en", (110, 36), _PREPARE),
    Picture("loop-2-brief", "en", (110, 36), (*_PREPARE, "b")),
    Picture("loop-3-capture", "en", (110, 36), ("c", *_TYPED)),
    Picture("loop-4-advice", "en", (140, 40), ("c", *_TYPED, "enter", "2")),
)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    with tempfile.TemporaryDirectory() as work:
        for picture in PICTURES:
            book = Path(work) / f"{picture.name}.db"
            make_demo(book, TODAY)
            svg = widened(asyncio.run(taken(picture, book)))
            (folder / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
            draw_png(folder / f"{picture.name}.svg", Path(work))
            print(picture.name)


async def taken(picture: Picture, book: Path) -> str:
    """The screen as SVG once it has settled."""
    use(picture.language)
    session = Session(book, today=TODAY, numbers={}, demo=True)
    app = CockpitApp(session, picture.theme)
    try:
        async with app.run_test(size=picture.size) as pilot:
            await settled(app, pilot)
            for key in picture.keys:
                await pilot.press(key)
                await asyncio.sleep(0.3)
            await settled(app, pilot)
            return app.export_screenshot()
    finally:
        session.close()


async def settled(app: CockpitApp, pilot: object) -> None:
    """Wait until two looks, half a second apart, are the same."""
    before = ""
    for _ in range(40):
        await asyncio.sleep(0.5)
        now = app.export_screenshot()
        if now == before:
            return
        before = now


def widened(svg: str) -> str:
    """The SVG with wide signs where a terminal draws them: Textual's export counts every sign as one cell.

    Each run of signs of one width becomes a text of its own; fonts are those of this machine, nothing is fetched.
    """
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: Fira Code[^;]*", f"font-family: {FONTS}", svg)
    svg = svg.replace("font-size: 20px", "font-size: 21px")
    return re.sub(r'<text (?P<head>[^>]*?)x="(?P<x>[\d.]+)"(?P<more>[^>]*)>(?P<text>[^<]*)</text>', _runs, svg)


def _runs(match: re.Match[str]) -> str:
    if "textLength" not in match["more"]:
        return match[0]
    x, made = float(match["x"]), []
    attributes = re.sub(r' ?textLength="[\d.]+"', "", match["head"] + match["more"])
    for _, run in groupby(html.unescape(match["text"]), cell_len):
        text = "".join(run)
        width = cell_len(text) * CELL
        if text.strip("\xa0 "):
            shown = html.escape(text).replace(" ", "\xa0")
            made.append(f'<text x="{x:g}" textLength="{width:g}" {attributes}>{shown}</text>')
        x += width
    return "".join(made)


def draw_png(svg: Path, work: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text("utf-8"))
    if chromium is None or found is None:
        return
    width, height = (round(float(side)) for side in found.groups())
    quiet = "--headless --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking --no-first-run"
    command = [chromium, *quiet.split(), f"--user-data-dir={work}/chromium"]
    command += [f"--screenshot={svg.with_suffix('.png').resolve()}", f"--window-size={width},{height}"]
    subprocess.run([*command, svg.resolve().as_uri()], check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    main()
