import { byId, element } from "./dom.js";
import { control } from "./control.js";
import { count } from "./tabs.js";
import { texts } from "./texts.js";

let shown = "";

function faultRow(fault) {
  const row = document.createElement("tr");
  const action = element("th", "name", fault.action);
  action.scope = "row";
  row.append(action, element("td", "", fault.kind), element("td", "", fault.times));
  return row;
}

/** Fetches the faults that wait, and shows them. */
export async function refreshFaults() {
  const { faults } = await control("GET", "faults");
  const now = JSON.stringify(faults);
  if (now !== shown) {
    shown = now;
    byId("faults").replaceChildren(...faults.map(faultRow));
    byId("faults").parentElement.hidden = faults.length === 0;
    count("tab-faults", faults.length);
  }
}

function fault() {
  const kind = byId("fault-kind").value;
  const made = {
    action: byId("fault-action").value,
    kind,
    times: Number(byId("fault-times").value),
  };
  if (Number(byId("fault-delay").value) > 0) {
    made.delayMillis = Number(byId("fault-delay").value);
  }
  if (byId("fault-status").value !== "" && (kind === "status" || kind === "code")) {
    made.status = Number(byId("fault-status").value);
  }
  if (kind === "code") {
    made.code = byId("fault-code").value;
  }
  return made;
}

/** Fills the form of the faults. */
export function startFaults(attempt) {
  for (const [kind, text] of Object.entries(texts.kinds)) {
    byId("fault-kind").append(new Option(text, kind));
  }
  byId("fault-kind").value = "cut";
  byId("fault-send").addEventListener("click", () =>
    attempt("fault-message", texts.queued, () => control("POST", "faults", fault())));
  byId("clock-set").addEventListener("click", () =>
    attempt("clock-message", texts.done, () =>
      control("PUT", "clock", { offsetSeconds: Number(byId("clock-offset").value) })));
  return control("GET", "clock").then((result) => {
    byId("clock-offset").value = String(result.offsetSeconds);
  });
}
