"""The errors a person can act on: each names the file and says what to do."""

from pathlib import Path


class GlasnikError(Exception):
    """Root of every error raised on purpose; its text is one clear line."""


class InputError(GlasnikError):
    """A file that cannot be read as a gazette issue: `file`, and `page` (1-based) where one is at fault."""

    def __init__(self, file: Path | str, message: str, page: int | None = None) -> None:
        self.file = str(file)
        self.page = page
        self.message = message
        place = f"{self.file}, page {page}" if page else self.file
        super().__init__(f"{place}: {message}")


class OutputError(GlasnikError):
    """A folder that the dataset cannot be written to."""
