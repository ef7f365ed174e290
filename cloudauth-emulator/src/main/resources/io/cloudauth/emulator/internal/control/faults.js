import { byId, element, language } from "./dom.js";
import { control } from "./control.js";
import { count } from "./tabs.js";
import { texts } from "./texts.js";

const KINDS = {
  en: {
    delay: "delay – processed, response delayed",
    status: "status – not processed, HTML page",
    code: "code – not processed, error code",
    cut: "cut – processed, connection closed",
    reset: "reset – processed, connection reset",
    truncate: "truncate – processed, half a response",
    drip: "drip – processed, byte by byte",
    garbage: "garbage – processed, not JSON or XML",
    "wrong-length": "wrong-length – processed, wrong length",
  },
  zh: {
    delay: "delay – 已处理，响应延迟",
    status: "status – 未处理，返回 HTML 页面",
    code: "code – 未处理，返回错误码",
    cut: "cut – 已处理，连接关闭",
    reset: "reset – 已处理，连接重置",
    truncate: "truncate – 已处理，响应截断",
    drip: "drip – 已处理，逐字节返回",
    garbage: "garbage – 已处理，返回乱码",
    "wrong-length": "wrong-length – 已处理，长度错误",
  },
};

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
  for (const [kind, text] of Object.entries(KINDS[language])) {
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
