import { hydrate } from "svelte";
import Story from "./Story.svelte";

window.hydrate = () => hydrate(Story, { target: document.querySelector("#app") });
