// The demo's switches, its own-text field and its phone. They use the public API and nothing else.
import { session } from "../hovergloss.js";

const currencies = ["KRW", "USD", "EUR", "JPY", "GBP", "CNY", "INR", "BRL", "CHF", "CAD"];
const languages = ["en", "ko", "ja", "zh-Hans", "zh-Hant", "de", "fr", "es", "pt", "it", "ar"];
const root = document.documentElement;
const form = document.querySelector(".demo-bar form");
const tag = document.querySelector("script[src$='hovergloss.js']");
const framed = new URLSearchParams(location.search).has("phone");
let phone;

/** What the reader chose in the card before stands above what the page asks for. */
function chosen(name) {
  try {
    return localStorage.getItem(`hovergloss.${name}`) ?? tag.dataset[name];
  } catch {
    return tag.dataset[name];
  }
}

function fill(select, values, name, value) {
  for (const code of values) select.append(new Option(name(code), code, false, code === value));
}

const currencyNames = new Intl.DisplayNames(root.lang, { type: "currency" });
fill(form.currency, currencies, (code) => `${code} – ${currencyNames.of(code)}`, chosen("currency"));
fill(form.language, languages, (code) => new Intl.DisplayNames(code, { type: "language" }).of(code), chosen("language"));

async function set(options) {
  if (options.theme) root.dataset.theme = options.theme;
  phone?.contentWindow.postMessage(options, location.origin);
  (await session).update(options);
}

form.addEventListener("change", ({ target }) => set({ [target.name]: target.value }));

if (framed) {
  root.dataset.frame = "";
  import("./thumb.js");
  addEventListener("message", ({ origin, data }) => origin === location.origin && set(data));
} else {
  const page = location.pathname.split("/").pop() || "index.html";
  phone = Object.assign(document.createElement("iframe"), { src: `${page}?phone`, loading: "lazy" });
  phone.title = document.querySelector(".demo-phone h2").textContent;
  phone.addEventListener("load", () => phone.contentWindow.postMessage({ theme: form.theme.value }, location.origin));
  document.querySelector(".demo-phone").append(phone);
}

const [field, shown] = [document.querySelector("#try-in"), document.querySelector("#try-out")];
async function tell() {
  shown.textContent = field.value;
  (await session).refresh?.();
}
field.addEventListener("input", tell);
