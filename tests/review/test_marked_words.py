"""Changed words are marked in the clean text, each with what was printed, and words in doubt, too."""

from normalize.records import CorrectionRecord
from review.marked_words import marked, with_doubts


def change(before: str, after: str) -> CorrectionRecord:
    return CorrectionRecord(
        correction_id=f"x-{before}-{after}",
        activity_id="x/1",
        field="activity",
        before=before,
        after=after,
        rule="spelling",
        source="pipeline",
    )


def test_a_changed_word_is_marked_between_plain_text() -> None:
    parts, used = marked("Donijeti odluku o timu", [change("odluko", "odluku")])
    assert parts == ["Donijeti ", ["odluku", "odluko", "spelling"], " o timu"]
    assert len(used) == 1


def test_a_word_inside_another_is_not_marked() -> None:
    assert marked("nadodluka odluka", [change("x", "odluka")])[0] == [
        "nadodluka ",
        ["odluka", "x", "spelling"],
    ]


def test_two_changes_to_one_word_mark_two_places() -> None:
    parts, _ = marked("tim i tim", [change("tm", "tim"), change("tin", "tim")])
    assert parts == [["tim", "tm", "spelling"], " i ", ["tim", "tin", "spelling"]]


def test_a_change_that_stands_nowhere_marks_nothing() -> None:
    assert marked("tim", [change("a", "b"), change("c", "")]) == (["tim"], [])


def test_a_word_that_was_printed_as_it_is_before_the_change_is_not_marked() -> None:
    text, printed = "Prevencija nasilja i Prevencija krađe", "Prevencija nasilja i Prevenkija krađe"
    parts, _ = marked(text, [change("Prevenkija", "Prevencija")], printed)
    assert parts[0] == "Prevencija nasilja i "


def test_a_word_in_doubt_is_marked_wherever_it_stands_whole_in_plain_text() -> None:
    parts, _ = marked("odjeljske i prevencija", [change("prevenција", "prevencija")])
    assert with_doubts([*parts, " odjeljskeg, odjeljske."], ["odjeljske"]) == [
        ["odjeljske"],
        " i ",
        ["prevencija", "prevenција", "spelling"],
        " odjeljskeg, ",
        ["odjeljske"],
        ".",
    ]
    assert with_doubts(["plan"], []) == with_doubts(["plan"], ["obitelje"]) == ["plan"]


def test_of_two_doubts_of_one_length_that_share_a_word_the_first_told_is_marked_on_every_run() -> None:
    for text in ("za rad na", "do sad ta", "od kad je", "po red ni", "iz kod pa", "uz hod si", "sa mod te"):
        one, two = text[:6], text[3:]
        assert with_doubts([text], [one, two]) == [[one], text[6:]]
        assert with_doubts([text], [two, one]) == [text[:3], [two]]
