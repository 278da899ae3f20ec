#!/usr/bin/env python3
"""Kills `./newsroom start` at random moments during polling and approval, and checks that nothing is lost and nothing doubled.

  bench/kill.py [--rounds 10] [--span 12] [--feeds 5] [--port 8765] [--seed 1] [--keep]

A feed server of its own publishes numbered items all the time; a robot has the feeds polled, and approves entries and writes
down every answer it got. After each random span the newsroom's process gets SIGKILL and is started again on the same folder. At the
end three histories are compared: what was served, what was answered, and what the newsroom says:
  - every item a feed showed in a good answer is in the month's account, exactly once;
  - every approval that was acknowledged stands, and stands in the issue exactly once;
  - the issue holds nothing else.
Exit status 0 when all of it holds. Standard library only.
"""
import argparse
import collections
import datetime as dt
import http.server
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


class Feeds:
    """Numbered items, a new one in every feed each `pace` seconds; what a good answer showed is written down."""

    def __init__(self, count, pace):
        self.begun, self.pace, self.count = time.time(), pace, count
        self.served, self.lock = set(), threading.Lock()
        feeds = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                feed = int(self.path.rsplit("/", 1)[1])
                numbers, body = feeds.render(feed)
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                with feeds.lock:
                    feeds.served |= {(feed, n) for n in numbers}

            def log_message(self, *args):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def render(self, feed):
        newest = int((time.time() - self.begun) / self.pace)
        numbers = range(0, newest + 1)
        items = "".join(
            f"<item><title>Note {feed}x{n} from the yard</title><link>https://feed{feed}.example/notes/{n}</link><guid>note-{feed}-{n}</guid>"
            f"<pubDate>{dt.datetime.fromtimestamp(self.begun + n * self.pace, dt.timezone.utc):%a, %d %b %Y %H:%M:%S +0000}</pubDate>"
            f"<description>&lt;p&gt;The note {feed}x{n} tells what was seen in the yard on a quiet day.&lt;/p&gt;</description></item>"
            for n in numbers)
        return numbers, f"<rss version='2.0'><channel><title>Yard {feed}</title><link>https://feed{feed}.example/</link>{items}</channel></rss>".encode()


class Newsroom:
    def __init__(self, port, data, feed_port):
        self.port, self.data, self.process, self.token = port, data, None, None
        self.environment = dict(os.environ, NEWSROOM_AGGREGATOR_CATALOGUE_IMPORT="false", NEWSROOM_AGGREGATOR_XEP_LIST_AUTOMATIC="false",
                                NEWSROOM_AGGREGATOR_FETCH_ALLOWED_NETWORKS="127.0.0.0/8", NEWSROOM_AGGREGATOR_FETCH_ALLOWED_PORTS=str(feed_port),
                                NEWSROOM_AGGREGATOR_POLLING_INTERVAL="1m")

    def start(self):
        self.process = subprocess.Popen([str(HOME / "newsroom"), "start", "--port", str(self.port), "--data", str(self.data)],
                                        env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            if "is open at" in line:
                self.token = self.token or self.let_the_robot_in()
                return
            print("    " + line.rstrip())
        raise SystemExit("the newsroom did not start")

    def let_the_robot_in(self):
        self.people("invite", "robot", "--roles", "maintainer,editor,comm-team")
        return self.people("token", "robot").strip()

    def people(self, *words):
        return subprocess.run([str(HOME / "newsroom"), "people", *words, "--data", str(self.data)], check=True, stdout=subprocess.PIPE, text=True).stdout

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait(60)

    def call(self, method, path, body=None):
        request = urllib.request.Request(f"http://localhost:{self.port}{path}", method=method, data=json.dumps(body).encode() if body is not None else None,
                                         headers={"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            raw = answer.read()
        return json.loads(raw) if raw[:1] in b"[{" and raw else raw.decode()


GONE = (OSError, urllib.error.URLError, ConnectionError, TimeoutError, json.JSONDecodeError)


class Robot:
    """Works as hard as it can until it is told to stop; keeps what was acknowledged."""

    def __init__(self, newsroom, feeds, month, dice):
        self.newsroom, self.feeds, self.month, self.dice = newsroom, feeds, month, dice
        self.approved, self.stopping, self.refused = {}, threading.Event(), 0
        self.threads = [threading.Thread(target=self.loop, args=(work,), daemon=True) for work in (self.poll, self.approve)]
        for thread in self.threads:
            thread.start()

    def loop(self, work):
        while not self.stopping.is_set():
            try:
                work()
            except urllib.error.HTTPError as refusal:
                self.refused += refusal.code == 409
                time.sleep(0.2)
            except GONE:
                time.sleep(0.2)

    def poll(self):
        for feed in self.feeds:
            self.newsroom.call("POST", f"/api/feeds/{feed}/poll", {})

    def approve(self):
        waiting = self.newsroom.call("GET", f"/api/entries?state=in-review&month={self.month}")
        if not waiting:
            time.sleep(0.1)
        for entry in self.dice.sample(waiting, min(5, len(waiting))):
            done = self.newsroom.call("POST", f"/api/entries/{entry['id']}/verdicts", {"version": entry["version"], "decision": "approve"})
            self.approved[entry["id"]] = done

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join()


def check(newsroom, feeds, robot, month):
    wrong = []
    account = newsroom.call("GET", f"/api/months/{month}/account")
    lines = collections.Counter(line["link"] for line in account["lines"])
    for feed, number in sorted(feeds.served):
        link = f"https://feed{feed}.example/notes/{number}"
        if lines[link] != 1:
            wrong.append(f"item {feed}x{number} was served and stands {lines[link]} times in the account")
    entries = {entry["id"]: entry for entry in newsroom.call("GET", f"/api/entries?month={month}")}
    issue = newsroom.call("GET", f"/api/issues/{month}/issue.md")
    printed = collections.Counter(re.findall(r"https://feed\d+\.example/notes/\d+", issue))
    for entry in robot.approved:
        if entries.get(entry, {}).get("state") != "approved":
            wrong.append(f"the approval of {entry} was acknowledged and is now {entries.get(entry, {}).get('state')}")
    approved = {line["link"] for line in account["lines"] if line["state"] == "approved"}
    for link in sorted(approved | set(printed)):
        if (link in approved) != (printed[link] == 1):
            wrong.append(f"{link} is {'approved' if link in approved else 'not approved'} and printed {printed[link]} times")
    return wrong, len(lines), len(printed)


def settled(newsroom, feeds, month):
    """Waits until what was served is heard of and the issue stands still."""
    last, since = None, time.time()
    while time.time() - since < 120:
        account = newsroom.call("GET", f"/api/months/{month}/account")
        now = (account["total"], newsroom.call("GET", f"/api/issues/{month}/issue.md"))
        if now == last and account["total"] >= len(feeds.served):
            return
        last = now
        time.sleep(3)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=10)
    arguments.add_argument("--feeds", type=int, default=5)
    arguments.add_argument("--port", type=int, default=8765)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--span", type=float, default=12, help="the longest time between start and kill, in seconds")
    arguments.add_argument("--keep", action="store_true", help="keep the data folder")
    options = arguments.parse_args()
    dice = random.Random(options.seed)
    data = Path(tempfile.mkdtemp(prefix="newsroom-kill-"))
    feeds = Feeds(options.feeds, pace=0.8)
    month = f"{dt.datetime.now(dt.timezone.utc):%Y-%m}"
    newsroom = Newsroom(options.port, data, feeds.port)
    newsroom.start()
    ids = [newsroom.call("POST", "/api/feeds", {"address": f"http://127.0.0.1:{feeds.port}/{n}", "title": f"Yard {n}", "form": "POSTS", "section": "articles"})["id"]
           for n in range(options.feeds)]
    robot = Robot(newsroom, ids, month, dice)
    for turn in range(1, options.rounds + 1):
        time.sleep(dice.uniform(1, options.span))
        newsroom.kill()
        begun = time.time()
        newsroom.start()
        print(f"kill {turn}: {len(feeds.served)} items served, {len(robot.approved)} approvals acknowledged, open again after {time.time() - begun:.1f} s", flush=True)
    time.sleep(5)
    robot.stop()
    settled(newsroom, feeds, month)
    wrong, items, printed = check(newsroom, feeds, robot, month)
    newsroom.stop()
    print(f"{options.rounds} kills, {len(feeds.served)} items served, {items} accounted, {len(robot.approved)} approvals acknowledged, {printed} printed: "
          + ("nothing lost, nothing twice" if not wrong else f"{len(wrong)} WRONG"))
    for line in wrong[:20]:
        print("  " + line)
    if options.keep or wrong:
        print(f"data: {data}")
    else:
        subprocess.run(["rm", "-rf", str(data)], check=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
