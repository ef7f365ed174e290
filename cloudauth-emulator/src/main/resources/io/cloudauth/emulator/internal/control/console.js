import { showFaceSessions } from "./face-sessions.js";
import { element, language, texts, translate } from "./texts.js";

const SHOWN_CALLS = 300;
const POLL_MILLIS = 1000;
const token = new URLSearchParams(location.hash.slice(1)).get("token");
const byId = (id) => document.getElementById(id);
const verifications = new Map();
let lastNumber = 0;
let shownFaults = "";

async function control(method, path, body) {
  const headers = token === null ? {} : { "X-Emulator-Token": token };
  if (method !== "GET") {
    headers["Content-Type"] = "application/json";
  }
  const response = await fetch(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.status === 204) {
    return {};
  }
  const isJson = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
  const result = isJson ? await response.json() : { error: await response.text() };
  if (!response.ok) {
    throw new Error(result.error);
  }
  return result;
}

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
    row.append(cell, element("td", "", value), element("td", "", call.travelledIn[name] ?? ""));
  }
  return table;
}

function details(call) {
  const box = element("div", "details", "");
  box.append(element("h3", "", texts.parameters), parameterTable(call));
  box.append(element("h3", "", texts.answer));
  box.append(element("pre", "", JSON.stringify(call.answer, null, 2)));
  return box;
}

function callItem(call) {
  const item = document.createElement("li");
  item.dataset.number = call.number;
  const line = element("button", "line", "");
  line.type = "button";
  line.setAttribute("aria-expanded", "false");
  line.append(
    element("span", "time", new Date(call.time).toLocaleTimeString(language)),
    element("span", "action", call.action || "?"),
    element("span", call.status === 200 ? "good" : "bad", String(call.status)),
    element("span", "bad", call.code ?? ""),
    element("span", "", call.signature),
  );
  for (const name of ["BizId", "OuterOrderNo", "CertifyId", "certifyId"]) {
    if (call.parameters[name] !== undefined) {
      line.append(element("span", "", call.parameters[name]));
    }
  }
  if (call.charged > 0) {
    line.append(element("span", "", `${texts.chargedCall} ${call.charged}`));
  }
  if (call.fault !== undefined) {
    line.append(element("span", "bad", `${texts.fault} ${call.fault}`));
  }
  line.addEventListener("click", () => {
    const open = line.getAttribute("aria-expanded") === "true";
    line.setAttribute("aria-expanded", String(!open));
    if (open) {
      item.lastChild.remove();
    } else {
      item.append(details(call));
    }
  });
  item.append(line);
  return item;
}

function showCalls(result) {
  const list = byId("calls");
  for (const call of result.calls) {
    lastNumber = call.number;
    list.prepend(callItem(call));
  }
  while (list.lastChild !== null
      && (list.childElementCount > SHOWN_CALLS
          || Number(list.lastChild.dataset.number) < result.oldest)) {
    list.lastChild.remove();
  }
  byId("charged").textContent = String(result.charged);
  byId("no-calls").hidden = list.childElementCount > 0;
}

function statusText(status) {
  return texts.statuses[status] ?? String(status);
}

function verificationItem(one) {
  const item = element("li", "verification", "");
  const name = element("span", "name", `${one.bizType} / ${one.bizId}`);
  const status = element("strong", "", "");
  const choice = document.createElement("select");
  choice.setAttribute("aria-label", `${texts.outcome} ${one.bizId}`);
  for (const value of Object.keys(texts.statuses).sort((a, b) => a - b)) {
    choice.append(new Option(statusText(value), value));
  }
  choice.value = "1";
  const set = element("button", "", texts.set);
  set.type = "button";
  set.setAttribute("aria-label", `${texts.set}: ${one.bizId}`);
  const path = `outcomes/${encodeURIComponent(one.bizId)}`;
  set.addEventListener("click", () =>
    attempt("outcome-message", texts.done, () =>
      control("PUT", path, { status: Number(choice.value) })));
  item.append(name, status, choice, set);
  return { item, status };
}

function showVerifications(result) {
  const list = byId("verifications");
  const present = new Set();
  for (const one of [...result.verifications].reverse()) {
    const key = JSON.stringify([one.bizType, one.bizId]);
    present.add(key);
    let shown = verifications.get(key);
    if (shown === undefined) {
      shown = verificationItem(one);
      verifications.set(key, shown);
      list.prepend(shown.item);
    }
    shown.status.textContent = statusText(one.status);
  }
  for (const [key, shown] of verifications) {
    if (!present.has(key)) {
      shown.item.remove();
      verifications.delete(key);
    }
  }
  byId("no-verifications").hidden = present.size > 0;
}

function showFaults(result) {
  const now = JSON.stringify(result);
  if (now !== shownFaults) {
    shownFaults = now;
    byId("faults").replaceChildren(
      ...result.faults.map((one) =>
        element("li", "", `${one.action}: ${one.kind}, ${one.times} ${texts.left}`)),
    );
  }
}

function setFaceOutcome(certifyId, subCode) {
  return attempt("face-message", texts.done, () =>
    control("PUT", `outcomes/${certifyId}`, { subCode }));
}

function setConnection(text) {
  if (byId("connection").textContent !== text) {
    byId("connection").textContent = text;
  }
}

async function refresh() {
  showCalls(await control("GET", `calls?after=${lastNumber}&limit=${SHOWN_CALLS}`));
  const state = await control("GET", "verifications");
  showVerifications(state);
  showFaceSessions(state.faceSessions, setFaceOutcome);
  showFaults(await control("GET", "faults"));
}

async function poll() {
  try {
    await refresh();
    setConnection(texts.connected);
  } catch (failure) {
    setConnection(failure instanceof TypeError ? texts.disconnected : failure.message);
  }
  setTimeout(poll, POLL_MILLIS);
}

async function queueFault() {
  const kind = byId("fault-kind").value;
  const fault = {
    action: byId("fault-action").value,
    kind,
    times: Number(byId("fault-times").value),
  };
  if (Number(byId("fault-delay").value) > 0) {
    fault.delayMillis = Number(byId("fault-delay").value);
  }
  if (byId("fault-status").value !== "" && (kind === "status" || kind === "code")) {
    fault.status = Number(byId("fault-status").value);
  }
  if (kind === "code") {
    fault.code = byId("fault-code").value;
  }
  await attempt("fault-message", texts.queued, () => control("POST", "faults", fault));
}

async function attempt(message, success, action) {
  try {
    await action();
    byId(message).textContent = success;
    await refresh();
  } catch (failure) {
    byId(message).textContent = failure.message;
  }
}

translate();
for (const [kind, text] of Object.entries(texts.kinds)) {
  byId("fault-kind").append(new Option(text, kind));
}
byId("fault-kind").value = "cut";
byId("fault-send").addEventListener("click", queueFault);
byId("clock-set").addEventListener("click", () =>
  attempt("clock-message", texts.done, () =>
    control("PUT", "clock", { offsetSeconds: Number(byId("clock-offset").value) })));
byId("forget").addEventListener("click", () =>
  attempt("forget-message", texts.done, () => control("DELETE", "calls")));
control("GET", "clock").then(
  (result) => { byId("clock-offset").value = String(result.offsetSeconds); },
  () => setConnection(texts.disconnected),
);
poll();
