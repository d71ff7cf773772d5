"""An objective that has all that is asked of one, to be changed by tests."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from cockpit.model.contact import Objective

TODAY = dt.date(2026, 11, 20)
WHOLE: Mapping[str, Any] = {
    "what": "sign pilot",
    "number": "1",
    "unit": "pilot",
    "feasible_because": "the budget is approved",
    "due": TODAY + dt.timedelta(days=20),
    "customer_topic": "how line 3 runs through spring",
}


def objective(**changed: Any) -> Objective:
    return Objective.model_validate({name: value for name, value in {**WHOLE, **changed}.items() if value is not None})
