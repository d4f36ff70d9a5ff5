// Everything that a framework or the browser complains about.
window.complaints = [];
for (const level of ["error", "warn"]) {
  const print = console[level];
  console[level] = (...words) => {
    window.complaints.push([level, ...words].map(String).join(" "));
    print(...words);
  };
}
addEventListener("error", ({ message }) => window.complaints.push(message));
addEventListener("unhandledrejection", ({ reason }) => window.complaints.push(String(reason)));
