// One line to the reader where there is no card to say it.

/** Shows a line for a few seconds. */
export function hint(text) {
  const host = document.createElement("hovergloss-hint");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p {
    position: fixed; inset: auto 16px 16px auto; margin: 0; padding: 10px 16px; max-width: min(24rem, 80vw);
    border: 1px solid light-dark(#e1e4e8, #3b3e45); border-radius: 10px; overflow-wrap: anywhere;
    background: light-dark(#fff, #222428); color: light-dark(#1c1e21, #ececee); color-scheme: light dark;
    font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 8px 28px rgb(0 0 0 / .2); }`);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.setAttribute("popover", "manual");
  line.textContent = text;
  root.append(line);
  document.body.append(host);
  line.showPopover?.();
  setTimeout(() => host.remove(), 4000);
}
