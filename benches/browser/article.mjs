// News articles of any length, made of sentences written for this benchmark. The same arguments
// always give the same article.

import { random } from "./random.mjs";

// About every second sentence names a term and every fourth an amount. The particles are those that
// stand behind any Korean noun.
const sentences = {
  ko: [
    "위원회는 지난주 회의에서 새 데이터센터의 부지를 두고 오랫동안 의견을 나누었다.",
    "업계에서는 {term}의 흐름이 올해 안에 바뀔 것으로 본다.",
    "이 회사는 첫해에 {money}를 들여 설비를 늘리고 사람을 더 뽑기로 했다.",
    "담당자는 {term}도 함께 살펴야 전체 그림이 보인다고 말했다.",
    "주민들은 소음이 얼마나 커질지, 일자리가 정말 생길지 물었다.",
    "보고서에 따르면 {term}에서 시작된 변화가 다른 산업으로 번지고 있다.",
    "정부는 {money} 규모의 지원을 검토하고 있으나 아직 정해진 것은 없다.",
    "연구진은 {term}만 따로 떼어 보면 잘못 읽기 쉽다고 설명했다.",
    "이번 결정은 여러 해에 걸친 논의 끝에 나왔다.",
    "시장에서는 {term}보다 전력과 물을 어떻게 댈지가 더 큰 문제라는 말도 나온다.",
    "계약에는 {money}와 별도로 유지비를 나누어 낸다는 조항이 들어 있다.",
    "시장은 다음 달에 답을 내놓기로 했다.",
    "지난 분기와 견주면 {term}의 비중이 눈에 띄게 줄었다.",
    "현장에서는 새 규정이 언제부터 쓰이는지 아는 사람이 드물었다.",
    "한 연구원은 {term} 때문에 {money}가 더 들었다는 말은 그대로 믿기 어렵다고 했다.",
    "날씨가 풀리면 공사를 다시 시작한다는 계획이다.",
  ],
  en: [
    "The committee spent most of last week's meeting on where the new data centre should stand.",
    "People in the trade expect the course of {term} to change before the year is out.",
    "In its first year the company will spend {money} on equipment and hire more staff.",
    "An official said that only with {term} in view does the whole picture become clear.",
    "Residents asked how loud the fans would be, and whether the jobs would really come.",
    "According to the report, changes that began with {term} are spreading to other industries.",
    "The government is looking at support worth {money}, though nothing has been settled.",
    "Taken alone, the researchers explained, {term} is easily misread.",
    "The decision comes at the end of a discussion that has gone on for years.",
    "Some say that water and power are a larger problem than {term} has ever been.",
    "The contract has a clause by which upkeep is shared, apart from the {money} agreed on.",
    "The mayor is to answer next month.",
    "Measured against the last quarter, the part played by {term} has clearly shrunk.",
    "On the site few people knew from which day the new rules would hold.",
    "One analyst doubted that {term} had really cost {money} more, as was widely reported.",
    "Work is to begin again as soon as the weather allows it.",
  ],
};

const amounts = {
  ko: [
    (n) => `${n(90) + 10}억달러`,
    (n) => `${n(9) + 1}조${(n(9) + 1) * 1000}억원`,
    (n) => `약 ${n(900) + 100}만 달러`,
    (n) => `${n(90) + 1}.${n(90) + 10}달러`,
    (n) => `${n(800) + 20}억 유로`,
    (n) => `${n(9) + 1}만${(n(9) + 1) * 1000}엔`,
  ],
  en: [
    (n) => `$${n(900) + 10} million`,
    (n) => `€${n(90) + 1}.${n(9) + 1}bn`,
    (n) => `${n(900) + 100} billion dollars`,
    (n) => `£${n(90) + 1},${n(900) + 100}`,
    (n) => `US$${n(90) + 1}.${n(90) + 10}`,
    (n) => `about ${n(90) + 10} million euros`,
  ],
};

function writer(language, terms, seed) {
  const { next, pick } = random(seed);
  const sentence = () =>
    pick(sentences[language])
      .replace("{term}", () => pick(terms))
      .replace("{money}", () => pick(amounts[language])(next));
  return { next, sentences: (count) => Array.from({ length: count }, sentence) };
}

const shapes = {
  /** Paragraphs with a heading now and then: what most sites serve. */
  plain: (sentences) => `<p>${sentences.join(" ")}</p>`,
  /** What page builders serve: every sentence in its own element, deep in others. */
  nested: (sentences) => {
    const inline = sentences.map((sentence, index) =>
      index % 2 ? `<span><span>${sentence}</span></span>` : sentence.replace(/ (\S+) /, " <b><i>$1</i></b> "),
    );
    return `${"<div>".repeat(12)}<p>${inline.join(" ")}</p>${"</div>".repeat(12)}`;
  },
  /** Few blocks with much text in each, where hardly anything but matching is left to do. */
  dense: (sentences) => sentences.join(" "),
};

/** Paragraphs of an article, as HTML, with about `bytes` of text in UTF-8. */
export function paragraphs({ language, terms, bytes, shape = "plain", seed = 1 }) {
  const write = writer(language, terms, seed);
  const list = [];
  for (let written = 0; written < bytes; ) {
    const sentences = write.sentences(3 + write.next(4));
    written += Buffer.byteLength(sentences.join(" "));
    list.push(shapes[shape](sentences));
  }
  if (shape !== "dense") return list;
  const each = Math.ceil(list.length / 10);
  return Array.from({ length: 10 }, (_, index) => `<p>${list.slice(index * each, (index + 1) * each).join(" ")}</p>`);
}

/** A whole page. */
export function page(options) {
  const body = paragraphs(options).map((paragraph, index) =>
    index % 12 === 11 && options.shape !== "dense" ? `<h2>${index / 12 + 1}</h2>${paragraph}` : paragraph,
  );
  return `<!doctype html>
<html lang="${options.language}">
<meta charset="utf-8">
<title>${options.bytes}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<article>${body.join("\n")}</article>
<script src="/page.js"></script>
</html>
`;
}
