import { byId, element, language } from "./dom.js";
import { control } from "./control.js";
import { count } from "./tabs.js";
import { texts } from "./texts.js";

const SHOWN_CALLS = 300;
const COLUMNS = { all: 6, narrow: 4, phone: 3 };
const NARROW = matchMedia("(max-width: 56rem)");
const PHONE = matchMedia("(max-width: 30rem)");
const IDS = ["BizId", "OuterOrderNo", "CertifyId", "certifyId"];
let lastNumber = 0;
let filter = "";

function parameterTable(call) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const title of [texts.name, texts.value, texts.travelledIn]) {
    const cell = element("th", "", title);
    cell.scope = "col";
    head.append(cell);
  }
  const rows = table.createTBody();
  for (const [name, value] of Object.entries(call.parameters)) {
    const row = rows.insertRow();
    const cell = element("th", "", name);
    cell.scope = "row";
    row.append(cell, element("td", "mono", value), element("td", "", call.travelledIn[name] ?? ""));
  }
  return table;
}

/** The details are as wide as the columns that the window has room for. */
function visibleColumns() {
  return PHONE.matches ? COLUMNS.phone : NARROW.matches ? COLUMNS.narrow : COLUMNS.all;
}

function widenDetails() {
  for (const box of document.querySelectorAll("#calls .details > td")) {
    box.colSpan = visibleColumns();
  }
}

function details(call) {
  const row = element("tr", "details", "");
  const box = row.insertCell();
  box.colSpan = visibleColumns();
  const summary = [call.method, call.status, call.code, call.signature].filter(Boolean);
  box.append(element("p", "hint", `${new Date(call.time).toLocaleString(language)} · ${summary.join(" · ")}`));
  box.append(element("h3", "", texts.parameters), parameterTable(call));
  box.append(element("h3", "", texts.answer));
  box.append(element("pre", "mono", JSON.stringify(call.answer, null, 2)));
  return row;
}

function toggle(row, button, call) {
  const open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!open));
  if (open) {
    row.nextElementSibling.remove();
  } else {
    row.after(details(call));
  }
}

function notes(call) {
  const all = [];
  if (call.charged > 0) {
    all.push(`${texts.chargedCall} ${call.charged}`);
  }
  if (call.fault !== undefined) {
    all.push(`${texts.fault} ${call.fault}`);
  }
  return all.join(" · ");
}

function callRow(call) {
  const row = element("tr", "call", "");
  row.dataset.number = call.number;
  const button = element("button", "line", call.action || "?");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  const name = element("td", "", "");
  name.append(button);
  const failed = call.code !== undefined || call.status < 200 || call.status > 299;
  const pill = element("span", failed ? "pill bad" : "pill good", call.code ?? call.status);
  pill.title = pill.textContent;
  const status = element("td", "", "");
  status.append(pill);
  const id = IDS.map((key) => call.parameters[key]).find((value) => value !== undefined) ?? "";
  const idCell = element("td", "mono id", id);
  idCell.title = id;
  row.append(
    element("td", "time", new Date(call.time).toLocaleTimeString(language, { hour12: false })),
    name,
    status,
    idCell,
    element("td", "wide", notes(call)),
    element("td", "wide hint", call.signature),
  );
  row.addEventListener("click", () => toggle(row, button, call));
  return row;
}

function removeWithDetails(row) {
  if (row.nextElementSibling?.className === "details") {
    row.nextElementSibling.remove();
  }
  row.remove();
}

function removeOld(list, oldest) {
  const rows = [...list.querySelectorAll(".call")];
  rows.forEach((row, at) => {
    if (at >= SHOWN_CALLS || Number(row.dataset.number) < oldest) {
      removeWithDetails(row);
    }
  });
  return Math.min(rows.length, list.querySelectorAll(".call").length);
}

/** Fetches the calls since the last time, and shows them. */
export async function refreshCalls() {
  const asked = filter;
  const path = `calls?after=${lastNumber}&limit=${SHOWN_CALLS}${asked}`;
  const result = await control("GET", path);
  if (asked !== filter) {
    return; // the person has changed the filter meanwhile
  }
  const list = byId("calls");
  for (const call of result.calls) {
    list.prepend(callRow(call));
  }
  lastNumber = Math.max(result.newest, result.calls.at(-1)?.number ?? 0);
  const shown = removeOld(list, result.oldest);
  const total = result.newest - result.oldest + 1;
  count("tab-calls", total);
  byId("charged").textContent = String(result.charged);
  byId("no-calls").hidden = shown > 0;
  byId("no-calls").textContent = total === 0 ? texts.noCalls : texts.noMatch;
  byId("calls-table").hidden = shown === 0;
  const text = shown === 0 ? "" : texts.shown(shown, total, shown === SHOWN_CALLS, asked !== "");
  if (byId("calls-shown").textContent !== text) {
    byId("calls-shown").textContent = text;
  }
}

/** Fetches the calls again when the filter changes. */
export function startFilter(refresh) {
  for (const option of byId("fault-action").options) {
    if (option.value !== "*") {
      byId("call-action").append(new Option(option.text, option.value));
    }
  }
  byId("call-action").append(new Option("callback", "callback"));
  NARROW.addEventListener("change", widenDetails);
  PHONE.addEventListener("change", widenDetails);
  const apply = () => {
    const query = new URLSearchParams();
    for (const [name, id] of [["contains", "call-search"], ["action", "call-action"], ["result", "call-result"]]) {
      if (byId(id).value.trim() !== "") {
        query.set(name, byId(id).value);
      }
    }
    const text = [...query].length === 0 ? "" : `&${query}`;
    if (text !== filter) {
      filter = text;
      lastNumber = 0;
      byId("calls").replaceChildren();
      refresh();
    }
  };
  byId("call-search").addEventListener("input", apply);
  byId("call-action").addEventListener("change", apply);
  byId("call-result").addEventListener("change", apply);
  byId("filter-clear").addEventListener("click", () => {
    for (const id of ["call-search", "call-action", "call-result"]) {
      byId(id).value = "";
    }
    apply();
    byId("call-search").focus();
  });
}
