import { refreshCalls, startFilter } from "./calls.js";
import { control } from "./control.js";
import { byId, translate } from "./dom.js";
import { refreshFaults, startFaults } from "./faults.js";
import { startNumbers } from "./numbers.js";
import { startTabs } from "./tabs.js";
import { texts } from "./texts.js";
import { startVerifications } from "./verifications.js";

const POLL_MILLIS = 1000;
let refreshed = Promise.resolve();

function showConnection(text, style) {
  if (byId("connection").textContent !== text) {
    byId("connection").textContent = text;
    byId("connection").className = `pill ${style}`;
  }
}

/** Fetches everything, one time after the other: two at once would show a call twice. */
function refresh() {
  refreshed = refreshed.then(fetchAll);
  return refreshed;
}

async function fetchAll() {
  try {
    await refreshCalls();
    showVerifications(await control("GET", "verifications"));
    await refreshFaults();
    showConnection(texts.connected, "good");
  } catch (failure) {
    const lost = failure instanceof TypeError;
    showConnection(lost ? texts.disconnected : failure.message, "bad");
  }
}

async function poll() {
  await refresh();
  setTimeout(poll, POLL_MILLIS);
}

async function attempt(message, success, action) {
  try {
    await action();
    byId(message).textContent = success;
  } catch (failure) {
    byId(message).textContent = failure.message;
  }
  refresh();
}

function startReset() {
  const question = byId("forget-question");
  byId("forget").addEventListener("click", () => question.showModal());
  byId("forget-no").addEventListener("click", () => question.close());
  byId("forget-yes").addEventListener("click", () => {
    question.close();
    attempt("forget-message", texts.done, () => control("DELETE", "calls"));
  });
}

translate(texts);
byId("tabs").setAttribute("aria-label", texts.sections);
byId("call-search").placeholder = texts.searchHint;
startTabs();
startFilter(refresh);
const showVerifications = startVerifications((message, name, path, outcome) =>
  attempt(message, `${texts.saved} ${name}`, () => control("PUT", path, outcome)));
startFaults(attempt).catch(() => showConnection(texts.disconnected, "bad"));
startNumbers();
startReset();
poll();
