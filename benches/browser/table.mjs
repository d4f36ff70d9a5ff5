// Markdown tables, and the figures in them.

/** A table of these heads and rows; short rows are filled up. */
export function table(heads, rows) {
  const line = (cells) => `| ${heads.map((_, index) => cells[index] ?? "").join(" | ")} |`.replaceAll(/ {2,}/g, " ");
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

export const digits = (value, places = 1) => (value < 0 ? "0" : value.toFixed(value >= 100 ? 0 : places));
export const kilobytes = (bytes) => digits(bytes / 1000);
export const megabytes = (bytes) => digits(bytes / 1e6);

const words = { ko: "Korean", en: "English" };

/** An article, as a title says it. */
export const described = ({ language, shape, kilobytes, terms }) =>
  `${words[language]}, ${kilobytes < 1000 ? `${kilobytes} KB` : `${kilobytes / 1000} MB`} of text` +
  `${shape === "plain" ? "" : `, ${shape}`}, ${terms.toLocaleString("en")} terms`;

/** A goal of the project, and whether it is reached. What was not measured is not reached. */
export const target = (name, value = NaN, most, unit = "") => ({ name, value, most, unit, holds: value <= most });
