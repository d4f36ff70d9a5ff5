import { renderToReadableStream, renderToString } from "react-dom/server.edge";
import { Page, Story } from "./react.jsx";

export const react = () => renderToString(<Story />);

/** Read as it comes: what is late comes at the end, with a script that puts it in its place. */
export const reactDocument = async () => new Response(await renderToReadableStream(<Page />)).text();
