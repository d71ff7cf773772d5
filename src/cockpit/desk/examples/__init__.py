"""The worked examples of the explanations, computed by the method itself, so that no page can contradict it."""

from collections.abc import Mapping

from cockpit.methods.numbers import Numbers


def example(topic: str, numbers: Numbers) -> Mapping[str, object]:
    """Values by the names that the page of this topic gives them; empty for a page that computes nothing."""
    from cockpit.desk.examples import account, advice, closeness, deal, people, seller, work

    modules = (people, closeness, deal, work, account, seller, advice)
    made = next((module.EXAMPLES[topic] for module in modules if topic in module.EXAMPLES), None)
    return made(numbers) if made else {}
