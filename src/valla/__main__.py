"""`python -m valla`."""

from valla.cli import main

if __name__ == "__main__":
    main()
