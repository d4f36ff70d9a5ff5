// What the harness itself costs.

export async function mark() {}
