// A headless Chromium, spoken to over its debugging pipe: one JSON message, one zero byte.

import { spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const flags = [
  "--headless",
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-extensions",
  "--window-size=1280,900",
  "--force-device-scale-factor=1",
  // Pages are measured one after another, never in the background.
  "--disable-renderer-backgrounding",
  "--disable-background-timer-throttling",
];

export class Chromium {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "hovergloss-chromium-"));
  #sent = 0;
  #waiting = new Map();
  #pages = new Map();

  constructor(program = process.env.CHROMIUM ?? "chromium") {
    const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    this.#process = spawn(program, [...flags, ...root, `--user-data-dir=${this.#profile}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#process.on("error", () => this.#fail(`${program} did not start. Is it installed? \`tools/install.sh\` says how.`));
    this.#process.on("exit", () => this.#fail(`${program} has ended.`));
    const parts = [];
    this.#process.stdio[4].on("data", (chunk) => {
      for (let end; (end = chunk.indexOf(0)) >= 0; chunk = chunk.subarray(end + 1)) {
        parts.push(chunk.subarray(0, end));
        this.#receive(JSON.parse(Buffer.concat(parts.splice(0)).toString()));
      }
      parts.push(chunk);
    });
  }

  #fail(message) {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }

  #receive({ id, result, error, method, params, sessionId }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return this.#pages.get(sessionId)?.emit(method, params);
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting.resolve(result);
  }

  send(method, params = {}, sessionId) {
    const id = ++this.#sent;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  /** A page in a context of its own: no cache, no storage, no process of an earlier page. */
  async page() {
    const { browserContextId } = await this.send("Target.createBrowserContext", { disposeOnDetach: true });
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, sessionId, browserContextId);
    this.#pages.set(sessionId, page);
    await Promise.all(["Page", "Runtime", "Performance"].map((domain) => page.send(`${domain}.enable`)));
    return page;
  }

  version() {
    return this.send("Browser.getVersion");
  }

  async close() {
    // One that did not start has no number.
    if (this.#process.pid) {
      const ended = new Promise((resolve) => this.#process.once("exit", resolve));
      // Told to end, it waits for its processes, which would go on writing into the profile.
      this.send("Browser.close").catch(() => this.#process.kill());
      await ended;
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

class Page extends EventEmitter {
  #browser;
  #session;
  #context;

  constructor(browser, session, context) {
    super();
    [this.#browser, this.#session, this.#context] = [browser, session, context];
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  /** Loads an address and waits for the page's `load`. */
  async open(url) {
    const loaded = new Promise((resolve) => this.once("Page.loadEventFired", resolve));
    await this.send("Page.navigate", { url });
    await loaded;
  }

  /** The value of an expression, awaited where it is a promise. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until the main thread has had nothing to do for a while. */
  async quiet() {
    const busy = async () =>
      (await this.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
    for (let calm = 0, before = await busy(); calm < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const now = await busy();
      calm = now - before < 0.002 ? calm + 1 : 0;
      before = now;
    }
  }

  close() {
    return this.#browser.send("Target.disposeBrowserContext", { browserContextId: this.#context });
  }
}
