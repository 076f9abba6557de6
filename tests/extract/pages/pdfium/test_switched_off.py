"""Text of layers that are switched off."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pages.pdfium.source import read_pages

CONTENT = b"""BT /F1 10 Tf 20 100 Td (Vlada Kantona) Tj ET
/OC /L0 BDC BT /F1 10 Tf 20 80 Td (prva verzija) Tj ET EMC
/OC /L1 BDC BT /F1 10 Tf 20 80 Td (druga) Tj ET EMC"""


def write_layers(path: Path, off: str, content: bytes = CONTENT) -> None:
    """A page with text of its own and two layers at one place; off are those that `off` refers to."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[%s]>>>>>>" % off.encode(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>/Properties<</L0 6 0 R/L1 7 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/OCG/Name(prva)>>",
        b"<</Type/OCG/Name(druga)>>",
    )
    written = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(written)
    path.write_bytes(written + b"xref\n0 8\n0000000000 65535 f \n" + table + end)


@pytest.mark.parametrize(
    ("off", "seen", "hidden"),
    [
        ("", {"Vlada", "Kantona", "prva", "verzija", "druga"}, []),
        ("6 0 R", {"Vlada", "Kantona", "druga"}, ["prva verzija"]),
        ("6 0 R 7 0 R", {"Vlada", "Kantona"}, ["prva verzija", "druga"]),
    ],
)
def test_text_of_a_layer_that_is_switched_off_is_not_on_the_page(
    tmp_path: Path, off: str, seen: set[str], hidden: list[str]
) -> None:
    path = tmp_path / "page.pdf"
    write_layers(path, off)
    (page,) = read_pages(path)
    assert [word.text for word in page.hidden] == hidden
    if off:  # two layers over one another are no text to be read
        assert {word.text for word in page.words} == seen


@pytest.mark.parametrize(
    "content",
    [
        b"/OC /L0 BDC BT 3 Tr /F1 10 Tf 20 80 Td (prva verzija) Tj ET EMC",
        b"/OC /L0 BDC BT /F1 10 Tf 20 80 Td (prva verzija) Tj ET EMC\n"
        b"q 300 0 0 200 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xc8 EI Q",
    ],
    ids=["invisible", "under the picture"],
)
def test_text_that_recognition_lays_under_a_scan_is_read_from_a_layer_too(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "page.pdf"
    write_layers(path, "", content)
    (page,) = read_pages(path)
    assert ([word.text for word in page.words], page.hidden) == (["prva", "verzija"], ())
