"""Changing values in the text of a TOML file: comments, order and every other line stay as they are."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Set
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tomlkit.items import Item

Path = tuple[str, ...]
"""Names of tables and of the value in the last one."""


def changed(text: str, values: Mapping[Path, Any], known_as: Callable[[Path], Path]) -> str:
    """The text with these values; None removes one, and what lies below it.

    ``known_as`` gives the path that a written path stands for, so that a value is found under another spelling too.
    A value is a Decimal, a text, or a list of them. ValueError where the text can't be changed so.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        for path, value in values.items():
            if value is None:
                _remove(document, (), path, known_as)
            else:
                _put(document, path, _item(value), known_as)
        return _apart(tomlkit.dumps(document), {f"[{'.'.join(path[:-1])}]" for path in values} - {*text.splitlines()})
    except (TOMLKitError, TypeError, AttributeError, KeyError) as error:
        raise ValueError(str(error)) from None


def _put(document: MutableMapping[str, Any], path: Path, item: "Item", known_as: Callable[[Path], Path]) -> None:
    import tomlkit

    spelled = [(table, name) for table, name, written in _leaves(document, ()) if known_as(written) == path]
    if spelled:
        (table, name), *others = spelled
        table[name] = item
        for other, its_name in others:
            del other[its_name]
        return
    node = document
    for depth, name in enumerate(path[:-1], 1):
        if name not in node:
            node[name] = tomlkit.table(is_super_table=depth < len(path) - 1)
        node = node[name]
    node[path[-1]] = item


def _apart(text: str, headers: Set[str]) -> str:
    """With one blank line before each new table."""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.rstrip() in headers and lines:
            while lines and not lines[-1].strip():
                lines.pop()
            lines.append("\n")
        lines.append(line)
    return "".join(lines)


def _leaves(table: MutableMapping[str, Any], above: Path) -> Iterator[tuple[MutableMapping[str, Any], str, Path]]:
    for name in list(table):
        value, path = table[name], (*above, name)
        if isinstance(value, MutableMapping):
            yield from _leaves(value, path)
        else:
            yield table, name, path


def _remove(table: MutableMapping[str, Any], above: Path, path: Path, known_as: Callable[[Path], Path]) -> None:
    for name in list(table):
        value, written = table[name], (*above, name)
        if known_as(written)[: len(path)] == path:
            del table[name]
        elif isinstance(value, MutableMapping):
            _remove(value, written, path, known_as)
            if not value and not str(getattr(value, "as_string", str)()).strip("{} \n"):
                del table[name]


def _item(value: Any) -> "Item":
    import tomlkit

    if isinstance(value, Decimal):
        return tomlkit.value(f"{value:f}")
    if isinstance(value, str):
        return tomlkit.string(value)
    array = tomlkit.array()
    for part in value:
        array.append(_item(part))
    return array
