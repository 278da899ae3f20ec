#!/usr/bin/env python3
"""How quick the queue is: a page of a long queue, and a scripted keyboard user who approves routine entries.

  bench/desk.py [--entries 2000] [--approvals 40] [--reads 300] [--port 8766] [--no-browser]

Starts `./newsroom start --open` on a folder of its own, with a feed server that publishes one release for each of --approvals
well-known projects and posts for the rest; waits until all of them are entries in the queue. Then it prints
  - how long the server takes for a page of that queue, one request after the other (after 100 to warm up);
  - how long a browser (chromedriver and chromium) takes to approve --approvals routine entries with the key `a`, each after the
    page of the one before has come.
Standard library only.
"""
import argparse
import datetime as dt
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

from kill import HOME, Newsroom

POSTS_PER_FEED = 20
# Printed before, so that their releases are routine.
KNOWN = """Gajim, Dino, Conversations, Monal, Movim, Profanity, Kaidan, Converse.js, Cheogram Android, monocles chat, Siskin IM, Beagle IM,
    Psi+, poezio, Swift, Renga, Prosody, ejabberd, Openfire, MongooseIM, Tigase XMPP Server, Snikket, Slidge, Biboumi, Spectrum 2, slixmpp,
    Smack, QXmpp, aioxmpp, Strophe.js, go-xmpp, xmpp-rs, nbxmpp, python-nbxmpp, Libervia, Salut à Toi, blabber.im, yaxim, Quicksy, BeagleIM,
    SiskinIM, Psi, libstrophe, go-sendxmpp, XMPP Providers, Prose, Jitsi Meet, Mellium, Babbler, Xabber, Adium, Pidgin, Bitlbee, mcabber"""


class Feeds:
    """Feeds that never change."""

    def __init__(self, releases, posts):
        names = [" ".join(name.split()) for name in KNOWN.split(",")][:releases]
        if len(names) < releases:
            raise SystemExit(f"at most {len(names)} approvals can be tried")
        today = dt.datetime.now(dt.timezone.utc)
        when = f"{today.replace(day=1, hour=0, minute=5):%a, %d %b %Y %H:%M:%S +0000}"
        self.bodies, self.registrations = [], []
        for number, name in enumerate(names):
            slug = f"p{number}"
            self.add(f"https://{slug}.example/", name, [(f"{name} 99.{number}.1", f"https://{slug}.example/releases/99.{number}.1",
                     "<ul><li>Add support for sending several pictures at once</li><li>Fix a crash when a room is left</li></ul>")], when,
                     {"form": "RELEASES", "project": {"name": name, "kind": "CLIENT", "home": f"https://{slug}.example/"}})
        for feed in range(-(-posts // POSTS_PER_FEED)):
            self.add(f"https://blog{feed}.example/", f"Blog {feed}", [
                (f"Note {feed} of day {n}", f"https://blog{feed}.example/notes/{n}",
                 f"<p>Note {n} of blog {feed} tells what was seen on a quiet day, and how a garden looks in that light.</p>")
                for n in range(min(POSTS_PER_FEED, posts - feed * POSTS_PER_FEED))], when, {"form": "POSTS", "section": "articles"})
        bodies = self.bodies

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = bodies[int(self.path.rsplit("/", 1)[1])]
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def add(self, home, title, items, when, registration):
        listed = "".join(f"<item><title>{name}</title><link>{link}</link><guid>{link}</guid><pubDate>{when}</pubDate>"
                         f"<description><![CDATA[{text}]]></description></item>" for name, link, text in items)
        self.bodies.append(f"<rss version='2.0'><channel><title>{title}</title><link>{home}</link>{listed}</channel></rss>".encode())
        self.registrations.append({"title": title, **registration})


class OpenNewsroom(Newsroom):
    def start(self):
        self.process = subprocess.Popen([str(HOME / "newsroom"), "start", "--open", "--port", str(self.port), "--data", str(self.data)],
                                        env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            if "is open at" in line:
                # What it says later would fill the pipe.
                threading.Thread(target=lambda: [None for _ in self.process.stdout], daemon=True).start()
                return
        raise SystemExit("the newsroom did not start")

    def call(self, method, path, body=None):
        request = urllib.request.Request(f"http://localhost:{self.port}{path}", method=method, data=json.dumps(body).encode() if body is not None else None,
                                         headers={"Content-Type": "application/json", "Newsroom-Person": "Bench"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            raw = answer.read()
        return json.loads(raw) if raw[:1] in (b"[", b"{") else raw.decode()


class Driver:
    """As much of the WebDriver protocol as a keyboard needs."""

    ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

    def __init__(self, folder):
        self.process = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        port = next(line.split("port ")[1].strip(" .\n") for line in self.process.stdout if "started successfully on port" in line)
        self.root = f"http://127.0.0.1:{port}"
        options = {"binary": shutil.which("chromium"), "args": ["--headless=new", "--no-sandbox", f"--user-data-dir={folder}", "--window-size=1280,900"]}
        session = self.send("POST", "/session", {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}})
        self.root += f"/session/{session['sessionId']}"

    def send(self, method, path, body=None):
        request = urllib.request.Request(self.root + path, method=method, data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.send("POST", "/url", {"url": address})

    def ask(self, script):
        return self.send("POST", "/execute/sync", {"script": "return " + script, "args": []})

    def press(self, key):
        self.send("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": [
            {"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]}]})

    def until(self, script):
        end = time.time() + 30
        while time.time() < end:
            try:
                if self.ask(script):
                    return
            except urllib.error.HTTPError:
                pass  # between two pages there is no document
            time.sleep(0.002)
        raise SystemExit("the browser waited in vain for " + script)

    def close(self):
        self.process.terminate()


def settled(newsroom, month, wanted):
    end = time.time() + 1200
    while time.time() < end:
        there = len(newsroom.call("GET", f"/api/entries?month={month}&limit=5000"))
        if there >= wanted:
            return
        time.sleep(2)
    raise SystemExit(f"only {there} of {wanted} entries came")


def read(newsroom, path, reads):
    times = []
    for turn in range(100 + reads):
        begun = time.perf_counter()
        page = newsroom.call("GET", path)
        if turn >= 100:
            times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    print(f"GET {path.split('?')[0]}, {len(page) // 1024} KiB, {reads} times: median {times[reads // 2]:.0f} ms, 95 % within {times[reads * 95 // 100]:.0f} ms", flush=True)


def approve(newsroom, month, count, folder):
    driver = Driver(folder)
    try:
        driver.open(f"http://localhost:{newsroom.port}/queue?month={month}&look=routine")
        driver.ask("(document.querySelector('.person input[name=name]').value = 'Ana', document.querySelector('.person input[name=name]').form.requestSubmit(), 1)")
        driver.until("document.cookie !== null && document.querySelector('#focus-title') && document.querySelector('.person input[name=name]').value === 'Ana'")
        driver.open(f"http://localhost:{newsroom.port}/queue?month={month}&look=routine")
        begun = time.perf_counter()
        for _ in range(count):
            driver.ask("(window.before = true, 1)")
            driver.press("a")
            driver.until("!window.before && document.readyState === 'complete'")
        took = time.perf_counter() - begun
    finally:
        driver.close()
    approved = len(newsroom.call("GET", f"/api/entries?month={month}&state=approved&limit=5000"))
    print(f"{approved} of {count} routine entries approved with the keyboard in {took:.1f} s: {took / count:.2f} s each", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--entries", type=int, default=2000)
    arguments.add_argument("--approvals", type=int, default=40)
    arguments.add_argument("--reads", type=int, default=300)
    arguments.add_argument("--port", type=int, default=8766)
    arguments.add_argument("--no-browser", action="store_true")
    options = arguments.parse_args()
    data = Path(tempfile.mkdtemp(prefix="newsroom-desk-"))
    feeds = Feeds(options.approvals, options.entries - options.approvals)
    month = f"{dt.datetime.now(dt.timezone.utc):%Y-%m}"
    newsroom = OpenNewsroom(options.port, data / "data", feeds.port)
    newsroom.start()
    try:
        for number, registration in enumerate(feeds.registrations):
            feed = newsroom.call("POST", "/api/feeds", {"address": f"http://127.0.0.1:{feeds.port}/{number}", **registration})
            newsroom.call("POST", f"/api/feeds/{feed['id']}/poll", {})
        settled(newsroom, month, options.entries)
        print(f"{options.entries} entries wait", flush=True)
        read(newsroom, f"/queue?month={month}", options.reads)
        read(newsroom, f"/queue?month={month}&look=routine", options.reads)
        if not options.no_browser:
            approve(newsroom, month, options.approvals, data / "browser")
    finally:
        newsroom.stop()
        shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    main()
