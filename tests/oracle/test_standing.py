"""Tables for labels of those who ask, for names alone on lines, and for letters far apart."""

from __future__ import annotations

import pytest

from asking import dashed
from dates import date_in
from header import announced
from labels import head_of
from readings import labels, only, roles
from shapes import heading_words
from standing import chinese_name

ANSWER = "\nMinister: So.\n"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Нина Лодкина, газета «Причал»: Когда?", "Нина Лодкина, газета «Причал»"),
        ("Нина Лодкина, газета «Причал» – Когда?", "Нина Лодкина, газета «Причал»"),
        ("Юрий Сетев, «Вести» (Мыс): (по связи) А?", "Юрий Сетев, «Вести» (Мыс)"),
        ('Ana Lund, postaja "Parus", grad:', 'Ana Lund, postaja "Parus", grad'),
        ("Jan Holm, gazeta „Molo”: Kiedy?", "Jan Holm, gazeta „Molo”"),
        # One word is no full name, and seven lead to no outlet.
        ("Нина, газета «Причал»: Когда?", None),
        ("Нина Лодкина, а б в г д е «Причал»: Когда?", None),
        ("Нина Лодкина, газета «Причал»: когда?", None),
        ("Нина Лодкина, газета «Причал» спросила.", None),
    ],
)
def test_outlets_in_quotation_marks(line: str, label: str | None) -> None:
    found = labels(line + ANSWER)
    assert found == ([label] if label else []) + ["Minister"]
    assert not label or roles(line + ANSWER) == "ro"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SORU - Ne zaman?\n\nHaziranda.\n\nSORU- Kim?\n", ["SORU", "SORU"]),
        ("Question – When?\nAnswer – In May.\n", ["Question", "Answer"]),
        ("Question – When\n", []),
        ("SORU - ne zaman?\n", []),
        ("Moderator - Next, please.\n", []),
        ("Ferry - When?\n", []),
    ],
)
def test_words_before_dashes(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_letters_before_dashes() -> None:
    assert not dashed(["Q - When?"])


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("— Pregunta de La Gaviota: ¿Cuándo?", "Pregunta de La Gaviota"),
        ("Pregunta de Muelle (Alto): Buenas.", "Pregunta de Muelle (Alto)"),
        ("— Frage von Ida Lund: Wann?", "Frage von Ida Lund"),
        ("— Pregunta de La Gaviota: Buenas.", None),
        ("Pregunta de la gaviota: ¿Cuándo?", None),
        ("— Puerto de La Gaviota: ¿Cuándo?", None),
    ],
)
def test_questions_of_outlets(line: str, label: str | None) -> None:
    text = f"{line}\nMinistra: El lunes.\n"
    assert labels(text) == ([label] if label else []) + ["Ministra"]
    if label:
        assert only(text).blocks[0].speaker is None


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("（知 事）", "official"),
        ("（記 者）", "reporter"),
        ("（司　会　者）", "moderator"),
        ("（知 事 室）", None),
        ("（港湾課長　瀬戸一郎）", "official"),
        ("（港湾振興　瀬戸一郎）", None),
        ("（文責：広報室　石田記者）", None),
        ("（文責　広報室長　石田一郎）", None),
    ],
)
def test_letters_apart_and_offices_before_names(line: str, role: str | None) -> None:
    found = head_of(line)
    assert (found and found.role) == role


DASHES = """О.Вітренко:
- Слово маєте Ви.
І.ЧОВЕН:
- Дякую.
С.Рибак (Радіо «Берег»):
- Коли відкриють міст?
І.ЧОВЕН:
- У червні.
О.Вітренко:
- Дякуємо.
"""
CLOSED = ["О.Вітренко", "І.ЧОВЕН", "С.Рибак (Радіо «Берег»)", "І.ЧОВЕН", "О.Вітренко"]
BODIES = """Mira Dolan – HRA:
One point.
Piet Varga – CSA
We have none.
Tom Lund – FDC:
Nor have we.
Mira Dolan – HRA:
It opens.
"""
AROUND = ["Mira Dolan – HRA", "Piet Varga – CSA", "Tom Lund – FDC", "Mira Dolan – HRA"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DASHES, CLOSED),
        (DASHES.replace("?", "."), []),
        (DASHES.replace("- ", ""), []),
        (DASHES.rsplit("О.", 1)[0], []),
        (BODIES, AROUND),
        (BODIES.replace("HRA:", "HRA"), []),
        (BODIES.rsplit("Mira", 1)[0], []),
        (BODIES.replace("– ", "– the "), []),
    ],
)
def test_names_alone(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


ALONE = """白岚

大家上午好！

临江日报记者

渡轮何时恢复？

高远山

四月一日。

江城新闻记者

票价会涨吗？

白岚

今年不涨。
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ALONE, ["白岚", "临江日报记者", "高远山", "江城新闻记者", "白岚"]),
        # Only one of those who ask stands above a question.
        (ALONE.replace("涨吗？", "涨吗。"), []),
        # The first stands above nothing that comes again.
        (ALONE.rsplit("白岚", 1)[0], ["临江日报记者", "高远山", "江城新闻记者"]),
        (
            ALONE.rsplit("白岚", 1)[0].replace("白岚", "白岚主持\n\n白岚", 1),
            ["白岚", "临江日报记者", "高远山", "江城新闻记者"],
        ),
        (ALONE.replace("高远山", "谢谢"), ["白岚", "临江日报记者", "江城新闻记者", "白岚"]),
    ],
)
def test_chinese_names_alone(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("白岚", True), ("高远山", True), ("高 远", True), ("高远山上", False), ("岚白", False)],
)
def test_chinese_names(name: str, expected: bool) -> None:
    assert chinese_name(name) == expected


RECORD = """[白岚]我们开始。 [2026-03-09 10:00:05]
[临江日报记者]何时完工？ [2026-03-09 10:03:30]
[白岚]五月底。 [2026-03-09 10:03:58]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RECORD, ["白岚", "临江日报记者", "白岚"]),
        (RECORD.replace("白岚]五", "高远]五"), ["临江日报记者"]),
        (RECORD.replace("白岚", "图表"), ["临江日报记者"]),
        (RECORD.replace(" [2026", " 2026"), ["临江日报记者"]),
    ],
)
def test_live_records(text: str, expected: list[str]) -> None:
    assert labels(text) == expected
    assert not heading_words("雨季之前通航。 [2026-03-09 10:04:20]")


@pytest.mark.parametrize(
    ("line", "date"), [("12 марта 2026 года", "2026-03-12"), ("3 березня 2026 року", "2026-03-03")]
)
def test_dates_in_cyrillic(line: str, date: str) -> None:
    found = date_in(line)
    assert found is not None
    assert found.iso == date


@pytest.mark.parametrize(
    "line",
    [
        "Пресс-конференция министра рыболовства",
        "Стенограма прес-конференції голови ради",
        "HARBOUR COMMISSION WEEKLY BRIEFING",
    ],
)
def test_titles(line: str) -> None:
    assert announced(line)
