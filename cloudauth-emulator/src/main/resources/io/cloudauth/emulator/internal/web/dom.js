const LANGUAGES = { en: "en", zh: "zh-CN" };
const NAMES = { en: "English", zh: "中文" };

function chosen() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null; // the browser stores nothing for this page, for example in a frame
  }
}

const preferred = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";

/** The language of the page: the one that the person chose, or else that of the browser. */
export const language = chosen() in LANGUAGES ? chosen() : preferred;

export const byId = (id) => document.getElementById(id);

export function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function showLanguageSwitch() {
  const other = language === "en" ? "zh" : "en";
  const button = byId("language");
  button.textContent = NAMES[other];
  button.lang = LANGUAGES[other];
  button.hidden = false;
  button.addEventListener("click", () => {
    try {
      localStorage.setItem("language", other);
      location.reload();
    } catch {
      button.hidden = true;
    }
  });
}

/** Writes the texts into the elements that name them. */
export function translate(texts) {
  document.documentElement.lang = LANGUAGES[language];
  document.title = texts.title;
  for (const one of document.querySelectorAll("[data-text]")) {
    one.textContent = texts[one.dataset.text];
  }
  showLanguageSwitch();
}
