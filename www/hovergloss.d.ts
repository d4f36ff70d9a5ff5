/** Types of hovergloss.js. The README has the options' defaults. */

/** One element, or a selector of some. */
export type Place = string | Element;
/** What an attribute may say too: a list with commas or blanks between its items. */
export type List = string | readonly string[];
/** A CSS selector, `end`, `after` or `none`. */
export type ListPlace = "end" | "after" | "none" | (string & {});
/** Languages that articles are read in. */
export type ArticleLanguage = "en" | "ko" | "ja" | "zh" | "de" | "fr" | "es" | "pt" | "it" | (string & {});
/** Languages that notes are written in. */
export type NoteLanguage = ArticleLanguage | "zh-Hans" | "zh-Hant" | "ar";
/** A key with Alt, Control or Meta before it, by its place on the keyboard (`Alt+Period`) or its name (`Alt+.`). */
export type KeyChord = `${"" | "Shift+"}${"Alt" | "Control" | "Ctrl" | "Meta"}+${string}`;

/** What a page may ask for. */
export interface Options {
  /** What to read; without it the article is found. */
  root?: Place | readonly Place[] | NodeListOf<Element> | HTMLCollectionOf<Element>;
  /** A selector of elements to leave alone. */
  skip?: string;
  /** Whether headings are read. */
  headings?: boolean;
  /** Whether links are read. */
  links?: boolean;
  /**
   * Addresses of glossary files, relative to the page, instead of the built-in one. Of two entries with one id
   * the later file's is taken.
   */
  glossary?: List;
  /** What the article is written in. */
  articleLanguage?: ArticleLanguage;
  /** What the notes are written in; definitions that the glossary does not have in it are English. */
  language?: NoteLanguage;
  /** What amounts are converted to: an ISO 4217 code. */
  currency?: string;
  /** A second currency to convert to. */
  secondCurrency?: string;
  /** The article's day: `2025-01-31`. */
  day?: `${number}-${number}-${number}`;
  /**
   * The address of live rates: the European Central Bank's daily XML, Frankfurter's JSON, or a `head.txt` of ours.
   * Another origin must allow CORS.
   */
  rates?: string;
  /** Which occurrences of a term are marked; every amount is. */
  occurrences?: "first" | "section" | "all";
  /** The most terms marked in one paragraph; amounts do not count. */
  density?: number;
  /** Categories of the glossary that are not marked. */
  hide?: List;
  /** Whether terms are explained. */
  terms?: boolean;
  /** Whether amounts are converted. */
  money?: boolean;
  /** How notes show in the article; with `spans`, elements are put into its text. */
  marks?: "auto" | "spans" | "none";
  /** How the card looks. */
  theme?: "auto" | "light" | "dark" | "paper" | "newspaper" | "night";
  /** Where the list of notes stands. */
  list?: ListPlace;
  /** To the next note. */
  nextKey?: KeyChord;
  /** To the note before. */
  previousKey?: KeyChord;
  /** When the script tag starts; of no consequence for `start()`. */
  start?: "idle" | "visible" | "manual";
}

/** A running session; an empty one where there was nothing to start on, or another runs on the page. */
export interface Session {
  /** How many notes the article has. */
  readonly count: number;
  /** The notes, in reading order; with rates and a dictionary's definitions as far as they have come. */
  annotations(): Annotation[];
  /**
   * Changes options; one that was set cannot be unset. Resolves when the files they name have come and the
   * article has been read.
   */
  update(options: Omit<Options, "start">): Promise<void>;
  /** Reads the article again, for changes of the page that nobody can notice. */
  refresh(): void;
  /** Brings a note, by its place in the reading order, into view, opens its card and moves the focus there. */
  open(index: number): void;
  /** Closes the open card. */
  close(): void;
  /** Ends the session and takes everything of it off the page. */
  destroy(): void;
}

/** A note as a W3C Web Annotation: https://www.w3.org/TR/annotation-model/ */
export interface Annotation {
  "@context": "http://www.w3.org/ns/anno.jsonld";
  id: string;
  type: "Annotation";
  motivation: "describing";
  body: {
    type: "TextualBody";
    value: string;
    format: "text/plain";
    /** A BCP 47 tag. */
    language?: string;
    purpose: "describing";
  };
  target: {
    /** The page's address. */
    source: string;
    /** The element that was read; the rest selects in its `textContent`. */
    selector: {
      type: "CssSelector";
      value: string;
      refinedBy: [
        { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
        /** In code points, as the recommendation counts: `[...text].slice(start, end)`. */
        { type: "TextPositionSelector"; start: number; end: number },
      ];
    };
  };
}

/**
 * The events of a session. They bubble from the element that was read; `hovergloss:error` is dispatched on the
 * document: listen there.
 */
export interface Events {
  /** The notes are there: once a session. */
  "hovergloss:ready": CustomEvent<{ count: number }>;
  /** A card is about to open; `preventDefault()` keeps it shut. */
  "hovergloss:open": CustomEvent<{ index: number; kind: "term" | "money"; text: string }>;
  /** A card has closed. */
  "hovergloss:close": CustomEvent<{ index: number }>;
  /** What the console says, too. */
  "hovergloss:error": CustomEvent<{ file: string; problem: string; remedy: string }>;
}

declare global {
  interface HTMLElementEventMap extends Events {}
  interface DocumentEventMap extends Events {}
  interface WindowEventMap extends Events {}
}

/**
 * Starts on this document. It never rejects: what is wrong is said once in the console. It does not
 * wait for an article that is yet to come, as the script tag does.
 *
 * `home` is the folder that holds the release's folder, where a bundler has moved this module away
 * from it.
 */
export function start(options?: Options, home?: string): Promise<Session>;

/**
 * The session of the script tag, as soon as the page has an article; an empty one where the JSON block says
 * `"start": "manual"`, `undefined` where there is no tag, or with `data-start="manual"`.
 */
export const session: Promise<Session> | undefined;
