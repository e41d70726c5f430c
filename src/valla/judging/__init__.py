"""A judge: a program of the user's own that may propose where a passage contradicts a sentence. None is shipped, and none is run unless it is asked for.

It is asked only of passages that bear on the sentence (`evidence.bearing`), what it proposes must stand (`evidence.proposed`), and it is told as the judge's.
Whatever goes wrong with it ends its part in the check, and not the check.
"""

from valla.judging.judge import Judge, judging
from valla.judging.program import Called

__all__ = ["Called", "Judge", "judging"]
