"""What the calendar reminds of, from the demo book."""

import datetime as dt
from pathlib import Path

from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from cockpit.desk.reminders import reminders

TODAY = dt.date(2026, 11, 21)


def test_steps_meetings_and_milestones(tmp_path: Path) -> None:
    """What is open and to come, named with its account; one account's only where asked; written as a private file."""
    make_demo(tmp_path / "demo.db", TODAY)
    with Desk(tmp_path / "demo.db", today=TODAY) as desk:
        found = list(reminders(desk))
        titles = [one.title for one in found]
        assert "Send the total-cost comparison to Li Na (Meridian Foods)" in titles
        assert "Meeting with Grace Yang, Daniel Zhu (Kestrel Health)" in titles
        assert any(title.startswith("Tender, MES rollout") for title in titles)
        assert len({one.key for one in found}) == len(found)
        assert all("Meridian Foods" in one.title for one in reminders(desk, "meridian"))
        export_book(desk, tmp_path / "steps.ics", form="ics")
    assert (tmp_path / "steps.ics").read_bytes().count(b"BEGIN:VALARM") == len(found)
    assert (tmp_path / "steps.ics").stat().st_mode & 0o777 == 0o600
