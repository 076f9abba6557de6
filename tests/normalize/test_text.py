"""Changes that steps of cleaning tell."""

from normalize.text import Change, CleanText, Doubt, changed_by, changes_between


def test_changes_name_words_and_leave_out_white_space() -> None:
    assert changes_between("a  b", "a b", "x") == ()
    assert changes_between("Vla da", "Vlada", "x") == ()
    assert changes_between("za prilagodene akte", "za prilagođene akte", "x") == (
        Change("prilagodene", "prilagođene", "x"),
    )
    assert changes_between("a b c", "a d", "x") == (Change("b c", "d", "x"),)


def test_steps_follow_one_another_and_keep_their_record() -> None:
    first = CleanText("vlAda", (), (Doubt("vlAda", (), "y"),))
    done = first.then(changed_by(str.lower, "case"))
    assert done == CleanText("vlada", (Change("vlAda", "vlada", "case"),), (Doubt("vlAda", (), "y"),))
