"""What is said of a PDF that cannot be read, worded once for both page sources."""

from pathlib import Path

from extract.errors import InputError


def locked(path: Path) -> InputError:
    """The file asks for a password."""
    return InputError(path, "is locked with a password: save it without one and run again")


def damaged(path: Path) -> InputError:
    """The file is cut off, garbled, or something else under a PDF's name."""
    return InputError(path, "is damaged or not a PDF: fetch it again")


def without_pages(path: Path) -> InputError:
    """The file is a whole PDF of no page."""
    return InputError(path, "has no pages: fetch it again")


def unreadable_page(path: Path, number: int) -> InputError:
    """One page (1-based) cannot be read, or is not there."""
    return InputError(path, "cannot be read: fetch the file again", number)
