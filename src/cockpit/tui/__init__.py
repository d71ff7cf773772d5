"""The screen. Textual is imported only here.

How a key travels: a widget takes it, or ``screens.home`` finds its command in ``commands`` and runs the function of
that id in ``acts``. An act makes a plan (``desk.plans``); ``screens.writing`` shows what it changes at once and hands
it to the ``writer``, the only thread that writes. What is shown goes the other way: ``session`` reads a look from the
desk, ``presenters`` turn it into frozen view models in the language now spoken, ``drawing`` arranges them as lines of
tones for a width, ``widgets`` paint lines. Neither presenters nor drawing know Textual.
"""
