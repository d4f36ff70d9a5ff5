import { hydrateRoot } from "react-dom/client";
import { Page } from "./react.jsx";

window.hydrate = () => hydrateRoot(document, <Page />);
