// The article that every framework renders, and what happens to it: a text is corrected, a paragraph
// comes, and another goes.

export const heading = "데이터센터 투자, 전기부터 묻는다";

export const before = [
  { id: "plan", text: "소프트뱅크가 돈을 대는 스타게이트는 4년간 5000억달러를 쓰는 계획이다. 업계는 이 돈의 상당 부분이 송전망과 발전 설비로 흘러갈 것으로 본다." },
  { id: "price", text: "딥시크의 R1은 출력 100만 토큰당 2.19달러를 받는다. 큰 모델의 답을 작은 모델에 가르치는 증류를 쓰면 같은 일을 적은 전기로 할 수 있다." },
  { id: "gone", text: "한 전력 회사는 올해 변전소 두 곳을 새로 짓는 데 12억달러를 쓰겠다고 밝혔다. 주민들은 소음과 물 사용을 걱정한다." },
];

export const after = [
  { id: "plan", text: before[0].text },
  { id: "price", text: before[1].text.replace("2.19달러", "3.5달러") },
  { id: "new", text: "발전 회사들은 올해 설비에 700억달러를 더 쓰기로 했다. 돈은 대부분 빌린다." },
];
