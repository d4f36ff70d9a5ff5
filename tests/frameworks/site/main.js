import { start } from "hovergloss";

start({ currency: "KRW", language: "ko" }, "/hovergloss/");
