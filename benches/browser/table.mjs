// Markdown tables.

/** A table of these heads and rows; short rows are filled up. */
export function table(heads, rows) {
  const line = (cells) => `| ${heads.map((_, index) => cells[index] ?? "").join(" | ")} |`.replaceAll(/ {2,}/g, " ");
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
