// Numbers that look random and are the same in every run.

/** A generator with its own state: `next(n)` gives a whole number below `n`, `pick` a list's member. */
export function random(seed) {
  let state = seed >>> 0;
  const next = (below) => {
    // A linear congruence; its high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, pick: (list) => list[next(list.length)] };
}
