// The demo's switches. They use the public API and nothing else.
import { session } from "../hovergloss.js";

const currencies = ["KRW", "USD", "EUR", "JPY", "GBP", "CNY", "INR", "BRL", "CHF", "CAD"];
const languages = ["ko", "en"];
const form = document.querySelector(".demo-bar form");
const tag = document.querySelector("script[src$='hovergloss.js']");
const page = document.documentElement.lang;

function fill(select, values, name, chosen) {
  for (const value of values) select.append(new Option(name(value), value, false, value === chosen));
}

const currencyNames = new Intl.DisplayNames(page, { type: "currency" });
fill(form.currency, currencies, (code) => `${code} – ${currencyNames.of(code)}`, tag.dataset.currency);
fill(
  form.language,
  languages,
  (code) => new Intl.DisplayNames(code, { type: "language" }).of(code),
  tag.dataset.language,
);

form.addEventListener("change", async ({ target }) => {
  (await session).update({ [target.name]: target.value });
  if (target.name === "theme") document.documentElement.dataset.theme = target.value;
});
