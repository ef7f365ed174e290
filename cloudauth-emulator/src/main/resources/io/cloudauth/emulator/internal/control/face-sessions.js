import { element, texts } from "./texts.js";

const PASSED = ["200", "210"];
const shown = new Map();

function statusText(session) {
  if (session.code !== undefined) {
    return `${texts.errorCode} ${session.code}`;
  }
  if (session.subCode !== undefined) {
    return texts.subCodes[session.subCode] ?? session.subCode;
  }
  return texts.faceStates[session.state];
}

function button(className, text, certifyId, action) {
  const made = element("button", className, text);
  made.type = "button";
  made.setAttribute("aria-label", `${text}: ${certifyId}`);
  made.addEventListener("click", action);
  return made;
}

function sessionItem(session, setOutcome) {
  const { certifyId } = session;
  const item = element("li", "verification", "");
  const name =
    `${session.sceneId} / ${session.productCode} / ${session.outerOrderNo} / ${certifyId}`;
  const status = element("strong", "", "");
  const reason = document.createElement("select");
  reason.setAttribute("aria-label", `${texts.reason} ${certifyId}`);
  for (const [subCode, text] of Object.entries(texts.subCodes)) {
    if (!PASSED.includes(subCode)) {
      reason.append(new Option(text, subCode));
    }
  }
  reason.value = "204";
  const controls = [
    button("pass", texts.pass, certifyId, () => setOutcome(certifyId, "200")),
    reason,
    button("reject", texts.reject, certifyId, () => setOutcome(certifyId, reason.value)),
  ];
  item.append(element("span", "name", name), status, ...controls);
  return { item, status, controls };
}

export function showFaceSessions(sessions, setOutcome) {
  const list = document.getElementById("face-sessions");
  const present = new Set();
  for (const session of [...sessions].reverse()) {
    present.add(session.certifyId);
    let one = shown.get(session.certifyId);
    if (one === undefined) {
      one = sessionItem(session, setOutcome);
      shown.set(session.certifyId, one);
      list.prepend(one.item);
    }
    one.status.textContent = statusText(session);
    for (const control of one.controls) {
      control.hidden = session.state !== "open";
    }
  }
  for (const [certifyId, one] of shown) {
    if (!present.has(certifyId)) {
      one.item.remove();
      shown.delete(certifyId);
    }
  }
  document.getElementById("no-face-sessions").hidden = present.size > 0;
}
