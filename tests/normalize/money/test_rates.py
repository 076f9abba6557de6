"""What is printed before a sum that it is for each of."""

from __future__ import annotations

from time import process_time

from normalize.money.rates import rate_before


def test_a_word_of_time_counts_on_the_sums_own_line_alone() -> None:
    assert rate_before("Godišnje\n5.000 KM", 0, 9) is None
    assert rate_before("Izvještaj; godišnje 5.000 KM", 0, 20) == (11, 20)


def test_the_last_of_several_words_of_time_is_the_sums() -> None:
    text = "godišnje izdvojiti mjesečno 500 KM"
    assert rate_before(text, 0, text.index("500")) == (text.index("mjesečno"), text.index("500"))


def test_many_words_of_time_before_a_sum_cost_no_more_than_their_length() -> None:
    text = "potrebno je godišnje izdvojiti " * 800
    rate_before(text[:31], 0, 31)  # the tables are read
    start = process_time()
    assert rate_before(text, 0, len(text)) == (text.rindex("godišnje"), len(text))
    assert process_time() - start < 2  # a quadratic one takes 15 s
