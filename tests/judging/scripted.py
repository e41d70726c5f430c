"""A judge that does as it is told: `python scripted.py MODE LOG`. Every question is written into LOG, a line each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

HONEST = {"verdict": "contradicts", "slot": "participant", "draft": "the schoolmaster", "witness": "the apothecary"}
SAID = {
    "honest": HONEST,
    "supports": {"verdict": "supports"},
    "silent": {"verdict": "silent"},
    "invents": {**HONEST, "witness": "the mayor"},
    "swaps": {**HONEST, "draft": "the apothecary", "witness": "the schoolmaster"},
    "equals": {**HONEST, "draft": "the long letter", "witness": "long letter"},
    "halves": {**HONEST, "draft": "schoolmast"},
    "unknown-slot": {**HONEST, "slot": "motive"},
    "unknown-verdict": {**HONEST, "verdict": "guilty"},
    "no-words": {**HONEST, "draft": 7},
    "long": {**HONEST, "draft": "x" * 5000},
    "denies": {**HONEST, "slot": "denied"},
    "counts": {**HONEST, "slot": "number"},
}
SPOKEN = {
    "garbage": b"no JSON at all\n",
    "list": b"[1]\n",
    "deep": b"[" * 20_000 + b"\n",
    "latin": '{"id": 1, "verdict": "silent", "draft": "é"}\n'.encode("latin-1"),
    "wrong-id": b'{"id": 99, "verdict": "silent"}\n',
    "true-id": b'{"id": true, "verdict": "silent"}\n',
    "blank": b"\n",
}


def say(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def main(mode: str, log: str) -> None:
    if mode == "slow-start":
        time.sleep(0.7)
    if mode == "banner":
        say(b"model loaded\n")
    if mode == "child":
        # What the judge has started is ended with it.
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        with open(f"{log}.child", "w") as file:  # noqa: PTH123  (no import that a judge would not need)
            file.write(str(child.pid))
    for line in sys.stdin.buffer:
        question = json.loads(line)
        with open(log, "a") as file:  # noqa: PTH123
            file.write(json.dumps(question) + "\n")
        if mode == "stall":
            time.sleep(600)
        elif mode == "crash":
            print("out of memory", file=sys.stderr, flush=True)
            os._exit(3)
        elif mode == "flood":
            while True:
                say(b"x" * 65536)
        elif mode == "complain":
            while True:
                sys.stderr.write("x" * 65536)
        elif mode == "dribble":
            while True:
                say(b" ")
                time.sleep(0.05)
        elif mode == "twice":
            answer = json.dumps({"id": question["id"], **HONEST}).encode() + b"\n"
            say(answer * 2)
        elif mode in SPOKEN:
            say(SPOKEN[mode])
        else:
            say(json.dumps({"id": question["id"], **SAID.get(mode, HONEST)}).encode() + b"\n")
    if mode == "lingers":
        time.sleep(600)


if __name__ == "__main__":
    main(*sys.argv[1:])
