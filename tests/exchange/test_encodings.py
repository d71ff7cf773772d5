"""Encodings are told by marks and bytes; what can't be told is judged, and said to be judged."""

from pathlib import Path

import pytest

from cockpit.errors import RequestWrong
from cockpit.exchange import encodings
from cockpit.exchange.encodings import Encoding, encoding_of

CHINESE = "id,name,city\n1,华远科技有限公司,上海\n2,鼎盛电子,北京\n3,张伟,广州\n"

FILES = [
    (b"", Encoding("utf-8")),
    (b"a,b\n1,2\n", Encoding("utf-8")),
    (CHINESE.encode(), Encoding("utf-8")),
    (CHINESE.encode("utf-8-sig"), Encoding("utf-8-sig")),
    (CHINESE.encode("utf-16"), Encoding("utf-16")),
    (b"\xfe\xff" + CHINESE.encode("utf-16-be"), Encoding("utf-16")),
    (CHINESE.encode("utf-32"), Encoding("utf-32")),
    ("id,name\n1,Li Wei\n".encode("utf-16-le"), Encoding("utf-16-le")),
    ("id,name\n1,Li Wei\n".encode("utf-16-be"), Encoding("utf-16-be")),
    (CHINESE.encode("gb18030"), Encoding("gb18030", judged=True)),
    ("名称\n华润\n".encode("gb18030"), Encoding("gb18030", judged=True)),
    ("id,name\n1,華遠科技有限公司\n2,臺北電子\n".encode("big5"), Encoding("big5", judged=True)),
    ("id,name\n1,株式会社テスト\n2,東京エレクトロン\n".encode("shift_jis"), Encoding("shift_jis", judged=True)),
    ("id,name\n1,Общество Ромашка\n2,Москва Энерго\n".encode("cp1251"), Encoding("cp1251", judged=True)),
    ("id,name\n1,Müller & Söhne GmbH\n2,Großhandel – Köln\n".encode("cp1252"), Encoding("cp1252", judged=True)),
    ("id,name\n1,©\n".encode("latin-1"), Encoding("cp1252", judged=True)),
    (CHINESE.encode() + b"4,\xff\n", Encoding("utf-8", judged=True)),
]


@pytest.mark.parametrize(("content", "expected"), FILES, ids=[f"{e.name}-{len(c)}" for c, e in FILES])
def test_encodings_are_found(tmp_path: Path, content: bytes, expected: Encoding) -> None:
    """Marks are believed, UTF-8 is checked to the end, all else is judged and says so."""
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    assert encoding_of(path) == expected


def test_a_late_wrong_byte_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole file is checked, not only its beginning."""
    monkeypatch.setattr(encodings, "_CHUNK", 16)
    path = tmp_path / "x.csv"
    path.write_bytes(b"plain,text\n" * 20_000 + "Müller, Jäger\n".encode("cp1252"))
    assert encoding_of(path) == Encoding("cp1252", judged=True)


def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, a folder and a file beyond the limit are each refused by a sentence."""
    with pytest.raises(RequestWrong, match="isn't there"):
        encoding_of(tmp_path / "x.csv")
    with pytest.raises(RequestWrong, match="is no file"):
        encoding_of(tmp_path)
    path = tmp_path / "x.csv"
    path.write_bytes(b"x" * 2_000_000)
    monkeypatch.setattr(encodings, "FILE_BYTES", 1_000_000)
    with pytest.raises(RequestWrong, match="has 2 MB; at most 1 MB are read"):
        encoding_of(path)
