// mark.js as its documentation shows it: an array of terms.

import Mark from "/vendor/mark.js";

export async function mark(article, { forms, language }) {
  const terms = await (await fetch(forms)).json();
  await new Promise((done) =>
    new Mark(article).mark(terms, {
      separateWordSearch: false,
      // Off by default it is not, and it makes every pattern several times as long.
      diacritics: false,
      // Particles follow a Korean noun without a blank.
      accuracy: language === "ko" ? "partially" : "exactly",
      done,
    }),
  );
}
