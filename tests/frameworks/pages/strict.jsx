import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Notes } from "#notes";
import { Story } from "./react.jsx";

const root = createRoot(document.querySelector("#app"));
const show = (notes) =>
  root.render(
    <StrictMode>
      <Story />
      {notes}
    </StrictMode>,
  );
show(<Notes options={{ currency: "KRW", language: "ko" }} />);
window.leave = () => show(null);
