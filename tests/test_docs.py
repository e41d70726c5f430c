"""What is generated in the documentation, its sessions too, is what valla says now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_documentation_is_current():
    command = [sys.executable, str(Path(__file__).parent.parent / "tools/docs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
