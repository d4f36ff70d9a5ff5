import { render } from "svelte/server";
import Story from "./Story.svelte";

export const svelte = () => render(Story).body;
