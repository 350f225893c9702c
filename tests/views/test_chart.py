"""Bars: lengths in proportion, everything said in words too."""

from __future__ import annotations

from decimal import Decimal

from disclosure.views.chart import LINE_LENGTH, Chart, Value, bar_chart


def chart(*numbers: int, maximum: int | None = None) -> Chart:
    values = [Value(f"Khoản {n}", number, str(number)) for n, number in enumerate(numbers)]
    drawn = bar_chart("Biểu", "đồng", values, maximum)
    assert drawn is not None
    return drawn


def places(drawn: Chart) -> list[tuple[str, str]]:
    return [(bar.x, bar.width) for bar in drawn.bars]


def test_the_largest_number_fills_the_scale() -> None:
    assert places(chart(50, 200, 0)) == [("0", "25"), ("0", "100"), ("0", "0")]


def test_numbers_below_zero_go_the_other_way() -> None:
    drawn = chart(30, -10)
    assert drawn.zero == "25"
    assert places(drawn) == [("25", "75"), ("0", "25")]
    assert [bar.is_negative for bar in drawn.bars] == [False, True]


def test_a_scale_with_an_end_of_its_own() -> None:
    assert places(chart(40, 20, maximum=100)) == [("0", "40"), ("0", "20")]


def test_bars_do_not_overlap_whatever_their_labels() -> None:
    values = [Value("Một nhãn rất dài phải xuống nhiều dòng " * 3, n, str(n)) for n in (1, 2)]
    drawn = bar_chart("Biểu", "đồng", values)
    assert drawn is not None
    first, second = drawn.bars
    assert all(len(text) <= LINE_LENGTH for text, _ in first.lines)
    assert " ".join(text for text, _ in first.lines).endswith("1\u00a0đồng")
    assert Decimal(first.y) + Decimal(drawn.bar_height) < Decimal(second.lines[0][1]) - 1
    assert Decimal(second.y) + Decimal(drawn.bar_height) < Decimal(drawn.height)


def test_nothing_is_drawn_of_one_number_or_of_zeros() -> None:
    one = [Value("a", 5, "5")]
    assert bar_chart("Biểu", "đồng", one) is None
    assert bar_chart("Biểu", "đồng", [Value("a", 0, "0"), Value("b", 0, "0")]) is None
