import { story } from "./vue.js";

window.hydrate = () => story().mount("#app");
