"""How quick, how large: measured by `python -m benchmarks FOLDER`, recorded in `recorded.md`, asserted nowhere."""
