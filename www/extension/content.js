// The content script, once a frame however often it is run. The build bundles it with what it
// imports: content scripts cannot be modules, and addresses in a bundle need not be known to pages.

import { attach } from "./page.js";

globalThis.hovergloss ??= attach();
