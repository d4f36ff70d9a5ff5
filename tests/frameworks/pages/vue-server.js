import { renderToString } from "vue/server-renderer";
import { story } from "./vue.js";

export const vue = () => renderToString(story());
