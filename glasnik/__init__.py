"""glasnik: action-plan tables of Official Gazette issues as clean, traceable data.

`run` reads issues and writes a dataset, as `RunOptions` say; `load` gives a dataset's tables as typed pandas
frames.
"""

from glasnik.load import Frames, load
from glasnik.options import Limits, RunOptions, Settings
from glasnik.run import run
from glasnik.version import VERSION as __version__

__all__ = ["Frames", "Limits", "RunOptions", "Settings", "__version__", "load", "run"]
