import subprocess
import sys

import pytest

FAULTS = """
import resource
from extract.pages.pdfium.heap import keep_freed_memory
keep_freed_memory()
faults = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_minflt
len(bytearray(b"x") * (8 << 20))
before = faults()
for _ in range(50):
    len(bytearray(b"x") * (8 << 20))
print(faults() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's settings")
def test_memory_that_is_freed_is_not_asked_of_the_system_again() -> None:
    done = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 50 * 16, "a block of 8 MB is 2,048 pages of memory"
