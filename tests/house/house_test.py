#!/usr/bin/env python3
"""check_includes finds nothing in the project, and what is wrong in small projects made for it. Run by CTest."""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ORDER = "low:\nlow/inner: low\nhigh: low\n"


def check(project):
    done = subprocess.run([HERE / "check_includes", project], capture_output=True, text=True)
    return done.returncode, done.stdout


def project_of(files, order=ORDER):
    folder = tempfile.TemporaryDirectory()
    for name, text in {"tests/house/order.txt": order, **files}.items():
        path = pathlib.Path(folder.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def expect(files, status, words, order=ORDER):
    with project_of(files, order) as project:
        found_status, found = check(project)
    if found_status != status or words not in found:
        sys.exit(f"of {files}: wanted status {status} and {words!r}, got {found_status} and {found!r}")


def main():
    status, found = check(HERE.parent.parent)
    if status != 0:
        sys.exit(found)
    low, high = {"low/a.h": ""}, {"high/b.h": '#include "low/a.h"\n'}
    expect(low | high, 0, "one way")
    expect(low | high | {"low/c.cpp": '\n#include "high/b.h"\n'}, 1, "low/c.cpp:2: low must not include high/b.h")
    expect(low | {"low/inner/d.h": '#include "low/a.h"\n'}, 0, "one way")
    expect({"low/a.h": '#include "low/inner/d.h"\n', "low/inner/d.h": ""}, 1, "low must not include")
    expect({"high/new/e.h": '#include "low/a.h"\n'} | low, 1, "does not name the folder high/new")
    expect({"low/a.h": '#include "low/f.h"\n', "low/f.h": "", "low/f.cpp": '#include "low/a.h"\n'}, 1, "a cycle")
    expect(low, 2, "", "high: low\nlow:\n")


main()
