// On a site that the reader has allowed, the notes begin by themselves.
globalThis.hovergloss.begin();
