import { createSSRApp, h, ref } from "vue";
import { after, before, heading } from "./story.js";

export const story = () =>
  createSSRApp({
    setup() {
      const paragraphs = ref(before);
      return () =>
        h("article", { id: "story" }, [
          h("h1", heading),
          paragraphs.value.map(({ id, text }) => h("p", { key: id, id }, text)),
          h("button", { id: "change", onClick: () => (paragraphs.value = after) }, "고치기"),
        ]);
    },
  });
