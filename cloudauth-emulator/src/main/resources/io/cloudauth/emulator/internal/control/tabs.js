import { byId } from "./dom.js";

const tabs = [...document.querySelectorAll("[role=tab]")];
const panelOf = (tab) => byId(tab.getAttribute("aria-controls"));

function select(chosen) {
  for (const tab of tabs) {
    const selected = tab === chosen;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
    panelOf(tab).hidden = !selected;
  }
  // the address keeps the token and the section, so that both survive a reload
  const hash = new URLSearchParams(location.hash.slice(1));
  hash.set("tab", chosen.id);
  history.replaceState(null, "", `#${hash}`);
}

function move(event) {
  const at = tabs.indexOf(event.currentTarget);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    select(tab);
    tab.focus();
  }
}

/** Shows one section at a time. */
export function startTabs() {
  for (const tab of tabs) {
    tab.addEventListener("click", () => select(tab));
    tab.addEventListener("keydown", move);
  }
  const wanted = new URLSearchParams(location.hash.slice(1)).get("tab");
  select(tabs.find((tab) => tab.id === wanted) ?? tabs[0]);
}

/** Shows how many things a section has. */
export function count(tab, number) {
  byId(tab).querySelector(".count").textContent = number === 0 ? "" : number.toLocaleString();
}
