import { hydrateRoot } from "react-dom/client";
import { Story } from "./react.jsx";

window.hydrate = () => hydrateRoot(document.querySelector("#app"), <Story />);
