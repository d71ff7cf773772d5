"""The texts of the boards: the same in both languages, complete for what they ask about."""

from cockpit.content.texts import Texts
from cockpit.methods.signs import NEED_ITEMS
from cockpit.model.opportunity import ASSESSMENT

EN, ZH = (Texts(language).file("guide") for language in ("en", "zh"))
SCALE = {"+4", "+3", "+2", "+1", "0", "-1", "-2", "-3", "-4"}


def test_both_languages_ask_the_same() -> None:
    """Every section has the same keys, and no text is empty or left in the other language."""
    assert EN.keys() == ZH.keys()
    for section, texts in EN.items():
        assert texts.keys() == ZH[section].keys(), section
        assert all(texts.values()), section
        assert all(ZH[section].values()), section
        if section != "QuoteValue":
            assert not {key for key, text in texts.items() if ZH[section][key] == text}, section


def test_every_question_has_its_words() -> None:
    """The scale, the quotes, the twenty criteria, the needs and the six steps are all there."""
    assert EN["Behaviour"].keys() == SCALE
    assert EN["Quote"].keys() == EN["QuoteValue"].keys()
    assert set(EN["QuoteValue"].values()) <= {"0", "-1"}
    assert EN["QuoteValue"] == ZH["QuoteValue"]
    assert EN["Block"].keys() == ASSESSMENT.keys()
    assert list(EN["Criterion"]) == [one for criteria in ASSESSMENT.values() for one in criteria]
    assert EN["NeedHint"].keys() == {need.value for need in NEED_ITEMS}
    assert list(EN["WinningStep"]) == list(EN["WinningStepDone"]) == list("123456")
