#!/usr/bin/env python3
"""Takes the pictures of docs/brukerveiledning.md: guide-pictures.py PROGRAM

Runs the program on the example studies, opens its pages in headless Chromium and writes PNG files with few colours to
docs/bilder. Needs chromium and ImageMagick (convert).
"""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent
PICTURES = PROJECT / "docs" / "bilder"
STUDY = str(PROJECT / "datasets" / "sykehjem")

# name, page, width of the window, what is shown (a CSS selector; None: the top of the page), greatest height
SHOTS = [
    ("rapport", "out/rapport.html", 1280, None, 800),
    ("oversikt", "out/rapport.html", 1440, "figure.wide", 720),
    ("indikator", "out/rapport.html", 1280, "article[aria-labelledby$=parorende_tilfredshet]", 900),
    ("trakt", "out/rapport.html", 1280, "figure:has(.funnel)", 700),
    ("kostnad", "out/rapport.html", 1280, "figure:has(.quad:not(.funnel))", 700),
    ("avsnitt", "avsnitt.html", 900, None, 1000),
    ("enhetsark", "enhetsark.html", 900, None, 1150),
]

MARGIN = 12


class Browser:
    """Headless Chromium on its debugging pipe (file descriptors 3 and 4)."""

    def __init__(self, profile):
        read_commands, self.commands = os.pipe()
        self.answers, write_answers = os.pipe()
        # The shell moves the pipes to the numbers that Chromium expects.
        line = f'exec "$0" "$@" 3<&{read_commands} 4>&{write_answers}'
        self.process = subprocess.Popen(
            ["sh", "-c", line, shutil.which("chromium") or "chromium", "--headless", "--no-sandbox", "--disable-gpu",
             "--hide-scrollbars", "--no-first-run", "--remote-debugging-pipe", f"--user-data-dir={profile}"],
            pass_fds=(read_commands, write_answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.buffer = b""
        self.number = 0
        self.session = None

    def send(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        return self.wait(lambda answer: answer.get("id") == self.number).get("result", {})

    def wait(self, wanted):
        while True:
            while b"\0" in self.buffer:
                text, self.buffer = self.buffer.split(b"\0", 1)
                answer = json.loads(text)
                if wanted(answer):
                    return answer
            self.buffer += os.read(self.answers, 1 << 20)

    def open(self, file, width):
        self.session = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.send("Page.navigate", url=file.as_uri())
        self.wait(lambda answer: answer.get("method") == "Page.loadEventFired")

    def place(self, selector):
        """The rectangle of an element, in pixels of the page."""
        script = f"""(() => {{
            const element = document.querySelector({json.dumps(selector)});
            if (!element) return null;
            // What is far down is drawn only when it is near; here it is drawn at once.
            for (const e of document.querySelectorAll('section, article, figure')) e.style.contentVisibility = 'visible';
            for (let e = element; e; e = e.parentElement) if (e.tagName == 'DETAILS') e.open = true;
            const r = element.getBoundingClientRect();
            return JSON.stringify([r.left + scrollX, r.top + scrollY, r.width, r.height]);
        }})()"""
        value = self.send("Runtime.evaluate", expression=script)["result"].get("value")
        if value is None:
            sys.exit(f"nothing on the page is {selector}")
        return json.loads(value)

    def picture(self, left, top, width, height):
        clip = {"x": left, "y": top, "width": width, "height": height, "scale": 1}
        data = self.send("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)["data"]
        return base64.b64decode(data)

    def close(self):
        self.session = None
        self.send("Browser.close")
        self.process.wait()


def write(name, data, work):
    """Few colours and no dates: small files that change only when the picture does."""
    raw = work / f"{name}.png"
    raw.write_bytes(data)
    subprocess.run(
        ["convert", raw, "-strip", "+dither", "-colors", "160", "-define", "png:exclude-chunks=date,time",
         f"PNG8:{PICTURES / name}.png"], check=True)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for arguments in (
            ["report", STUDY, "--out", "out"],
            ["section", STUDY, "--period", "2026T1", "--format", "html", "--out", "avsnitt.html"],
            ["sheet", STUDY, "--unit", "338020", "--format", "html", "--out", "enhetsark.html"],
        ):
            subprocess.run([program, *arguments, "--quiet"], cwd=work, check=True)
        browser = Browser(work / "profile")
        for name, page, width, selector, greatest in SHOTS:
            browser.open(work / page, width)
            if selector:
                left, top, wide, high = browser.place(selector)
                area = (left - MARGIN, top - MARGIN, wide + 2 * MARGIN, min(high, greatest) + 2 * MARGIN)
            else:
                area = (0, 0, width, greatest)
            write(name, browser.picture(*area), work)
        browser.close()
    for file in sorted(PICTURES.iterdir()):
        print(f"{file.relative_to(PROJECT)}: {file.stat().st_size // 1024} kB")


main()
