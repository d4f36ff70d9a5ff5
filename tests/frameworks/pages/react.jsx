import { Suspense, use, useState } from "react";
import { after, before, heading } from "./story.js";

export function Story() {
  const [paragraphs, change] = useState(before);
  return (
    <article id="story">
      <h1>{heading}</h1>
      {paragraphs.map(({ id, text }) => (
        <p key={id} id={id}>
          {text}
        </p>
      ))}
      <button id="change" onClick={() => change(after)}>
        고치기
      </button>
    </article>
  );
}

const late = new Promise((done) => setTimeout(done, 20));

function Late() {
  use(late);
  return <Story />;
}

/** The whole document with a part that comes late, as Next streams and hydrates it. */
export function Page() {
  return (
    <html lang="ko-KR">
      <head>
        <meta charSet="utf-8" />
        <title>{heading}</title>
        <meta property="article:published_time" content="2025-01-31T09:00:00+09:00" />
        <link rel="icon" href="data:," />
        <script src="/complaints.js" />
      </head>
      <body>
        <Suspense fallback={<p>기다려 주세요</p>}>
          <Late />
        </Suspense>
        <script type="module" src="/react-document.js" />
      </body>
    </html>
  );
}
