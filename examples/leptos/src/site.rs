//! Two stories and a way from one to the other. Each is explained while it is shown.

use hovergloss::embed::ArticleNotes;
use leptos::prelude::*;

/// The site, with its files of Hovergloss under `/hovergloss/`.
#[component]
pub fn Site(
    /// Where those files are instead.
    #[prop(default = "/hovergloss/")]
    files: &'static str,
) -> impl IntoView {
    let (second, set_second) = signal(false);
    let story = move || {
        if second.get() {
            view! {
                <ArticleNotes base=files currency="EUR" language="en" day="2025-01-31" terms=false>
                    <article id="prices" lang="en">
                        <h1>{"Tokens for less"}</h1>
                        <p>{"The open model answers for $2.19, where its rival asks $60."}</p>
                    </article>
                </ArticleNotes>
            }
            .into_any()
        } else {
            view! {
                <ArticleNotes base=files currency="KRW" language="ko" day="2025-01-31">
                    <article id="alliance" lang="ko">
                        <h1>{"데이터센터 동맹"}</h1>
                        <p>{"오픈AI와 소프트뱅크는 5000억달러 규모의 스타게이트를 함께 짓는다."}</p>
                    </article>
                </ArticleNotes>
            }
            .into_any()
        }
    };
    view! {
        <button type="button" on:click=move |_| set_second.update(|second| *second = !*second)>{"The other story"}</button>
        <main>{story}</main>
    }
}
