#!/usr/bin/env python3
"""Replays past months and checks what came out.

  bench/replay.py --corpus DIR 2025-03 2025-05 [--twice]

DIR is a folder with feeds/ (kept feeds), serve.py and, where there are any, xeps/ (kept XEP lists and printed sections). For each month it
runs `./newsroom replay` and checks
  - every item that a feed dates into the month and showed until the last call is in the account, exactly once, in one state;
  - the account balances;
  - nothing older than the month is printed;
  - against xeps/printed: which printed specification entries the issue has, which it has beyond them;
  - with --twice: a second run gives the same bytes, issue and account.
Exit status 0 when all of it holds (the comparison with print is a report). Standard library only.
"""
import argparse
import collections
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
HEADINGS = {"Proposed", "New", "Deferred", "Updated", "Last Call", "Stable", "Deprecated", "Obsoleted", "Rejected"}


def replay(corpus, month, out):
    command = [str(HOME / "newsroom"), "replay", "--feeds", str(corpus / "feeds"), "--month", month, "--out", str(out)]
    if (corpus / "xeps").is_dir():
        command += ["--xeps", str(corpus / "xeps")]
    begun = time.time()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{month}: the replay failed\n{done.stdout}")
    return json.loads(Path(f"{out}.account.json").read_text()), out.read_text(), time.time() - begun


def truth(corpus, month):
    """(feed address, identity) of every item that a feed dates into the month and that was visible before the last call was over."""
    year, number = map(int, month.split("-"))
    end = f"{year + number // 12}-{number % 12 + 1:02d}-03T00:00:00Z"
    items = {}
    for described in sorted((corpus / "feeds").glob("*/feed.json")):
        feed = json.loads(described.read_text())
        for line in (described.parent / "items.jsonl").read_text().splitlines():
            item = json.loads(line)
            if item["published"].startswith(month) and (item.get("first_seen") or item["published"]) <= end:
                items[(feed["feed_url"], item["link"], item["title"])] = item
    return items


def specifications(issue):
    found, heading = collections.defaultdict(set), None
    for line in issue.splitlines():
        if line.startswith("### "):
            heading = line[4:].strip()
        elif line.startswith("## "):
            heading = None
        elif heading in HEADINGS and line.startswith("- "):
            found[heading] |= set(re.findall(r"xep-(\d{4})\.html", line)) | set(re.findall(r"/inbox/([\w.-]+)\.html", line))
    return found


def printed(corpus, month):
    file = corpus / "xeps" / "printed" / f"{month}.json"
    if not file.is_file():
        return None
    result = collections.defaultdict(set)
    for part in json.loads(file.read_text())["section"]["subsections"]:
        for entry in part["entries"]:
            result[part["name"]].add(f"{entry['number']:04d}" if entry["kind"] == "xep" else entry["proto"])
    return result


def check(corpus, month, account, issue):
    wrong = []
    lines = collections.Counter((line["feed"], line["link"]) for line in account["lines"])
    wanted = truth(corpus, month)
    for feed, link, title in wanted:
        if lines[(feed, link)] != 1:
            wrong.append(f"{feed} {title} stands {lines[(feed, link)]} times in the account")
    if sum(account["states"].values()) != account["items"] or "lost" in account["states"]:
        wrong.append(f"the account does not balance: {account['items']} items, states {account['states']}")
    for line in account["lines"]:
        if line["state"] == "printed" and line.get("published", month) < month:
            wrong.append(f"older than the month and printed: {line['title']}")
    return wrong, len(wanted)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("months", nargs="+")
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument("--twice", action="store_true")
    options = arguments.parse_args()
    failed = False
    for month in options.months:
        folder = Path(tempfile.mkdtemp(prefix=f"replay-{month}-"))
        account, issue, took = replay(options.corpus, month, folder / "issue.md")
        wrong, wanted = check(options.corpus, month, account, issue)
        print(f"{month}: {wanted} items of the month, {account['items']} in the account, {account['states']}, {took:.0f} s, {folder}")
        print_it = printed(options.corpus, month)
        if print_it is not None:
            ours = specifications(issue)
            for name in sorted(set(print_it) | set(ours)):
                missing, beyond = print_it[name] - ours[name], ours[name] - print_it[name]
                if print_it[name] or ours[name]:
                    print(f"  {name}: {len(print_it[name] & ours[name])} as printed" + (f", not here: {sorted(missing)}" if missing else "")
                          + (f", only here: {sorted(beyond)}" if beyond else ""))
        if options.twice:
            again, _, _ = replay(options.corpus, month, folder / "again.md")
            same = (folder / "issue.md").read_bytes() == (folder / "again.md").read_bytes() and account == again
            print(f"  second run: {'the same bytes, sha256 ' + hashlib.sha256(issue.encode()).hexdigest()[:12] if same else 'DIFFERENT'}")
            failed |= not same
        for line in wrong:
            print("  WRONG " + line)
        failed |= bool(wrong)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
